package org.hearth.verify.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.setting.Setting;
import org.hearth.metering.meters.ReadingLimits;
import org.hearth.platform.Role;
import org.hearth.platform.people.OwnRoles;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.Tenants;
import org.hearth.tenants.templates.Choice;
import org.hearth.tenants.templates.Difference;
import org.hearth.tenants.templates.OwnSettings;
import org.hearth.tenants.templates.PublishWork;
import org.hearth.tenants.templates.TemplateItem;
import org.hearth.tenants.templates.Templates;
import org.hearth.tenants.templates.start.Choosable;
import org.hearth.tenants.templates.start.DeliveredTemplates;
import org.hearth.tenants.testing.TestTenants;
import org.hearth.verify.isolation.Beans;
import org.hearth.verify.isolation.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What new subsidiaries start with. */
class StartsIT {
    private static final Bound HEADQUARTERS = Bound.group(new Actor(7, "总部", Role.HEADQUARTERS.inGroup()));

    private final TestTenants tenants =
            TestTenants.withEntities(Code.entities()).as(new Actor(3, "科员", Set.of("*")));
    private final Beans beans = new Beans(tenants, Code.loaded()).with(Jobs.class, tenants.jobs());
    private final String template = "start-" + System.nanoTime();

    @BeforeEach
    void nobody_is_there() {
        List.of("sta", "stb", "stc").forEach(tenants::wipe);
    }

    /** Other tests' subsidiaries start with the seeds themselves, without the parts of the house. */
    @AfterEach
    void the_registry_forgets_what_is_delivered() {
        tenants.platformSql()
                .inTransaction(
                        handle -> handle.createUpdate("with items as (delete from template_item where template in"
                                        + " (select code from template where created_by = 'Hearth'))"
                                        + ", versions as (delete from template_version where created_by = 'Hearth')"
                                        + " delete from template where created_by = 'Hearth'")
                                .execute());
    }

    @Test
    void what_is_delivered_is_version_1_of_its_template_and_means_the_same_as_its_seeds() {
        tenants.add(new NewTenant("stb", "羊城乙", "广州", "guangzhou", null));
        assertThat(beans.of(DeliveredTemplates.class).lay())
                .contains("standard", "guangzhou", "beijing", "shanghai", "nanjing");
        assertThat(beans.of(DeliveredTemplates.class).lay()).isEmpty();
        assertThat(group(() -> beans.of(Tenants.class).templates()))
                .contains(new Choosable("guangzhou", "guangzhou", 1));
        onboard("sta", "guangzhou", null);
        assertThat(prices("sta")).isNotEmpty().isEqualTo(prices("stb"));
        assertThat(number("select template_version from tenant where code = 'sta'"))
                .isEqualTo(1);
    }

    @Test
    void a_subsidiary_starts_with_the_version_that_is_named_or_the_newest_and_keeps_to_its_locks() {
        template();
        write(due("12", true));
        write(due("18", false));
        Tenants.TakenIn first = onboard("sta", template, 1);
        onboard("stb", template, null);
        assertThat(first.inventory().rows()).containsEntry("setting", 1L);
        assertThat(due("sta")).isEqualTo(new Setting("12", false, true));
        assertThat(due("stb")).isEqualTo(new Setting("18", false, false));
        assertThatThrownBy(() -> tenants.in("sta", () -> own().choose("billing", "due_days", "60")))
                .hasMessageContaining("setting_locked");
        tenants.in("stb", () -> own().choose("billing", "due_days", "60"));
        assertThat(group(() -> beans.of(Tenants.class).history(new TenantId("sta")))
                        .get(0)
                        .details())
                .containsEntry("template", template)
                .containsEntry("templateVersion", 1);
    }

    @Test
    void limits_of_readings_and_promises_of_cases_are_parts_of_a_template_that_hold_from_the_first_day() {
        template();
        write(
                new TemplateItem("metering", "season_times", "5", true),
                new TemplateItem("service", "COMPLAINT", "3d", false),
                new TemplateItem("service", "OUTAGE.emergency", "90m", true));
        onboard("sta", template, null);
        assertThat(tenants.in("sta", () -> beans.of(ReadingLimits.class).now().seasonTimes()))
                .isEqualTo(5);
        assertThat(promises("sta")).contains("COMPLAINT false 3d", "OUTAGE true 90m", "OUTAGE false 720m");
        tenants.in("sta", () -> own().choose("service", "COMPLAINT", "2d"));
        assertThat(promises("sta")).contains("COMPLAINT false 2d");
        assertThatThrownBy(() -> tenants.in("sta", () -> own().choose("service", "OUTAGE.emergency", "600m")))
                .hasMessageContaining("setting_locked");
        assertThat(promises("sta")).contains("OUTAGE true 90m");
        assertThatThrownBy(() -> write(new TemplateItem("service", "PRAISE.emergency", "1d", false)))
                .hasMessageContaining("promise_value");
    }

    @Test
    void a_subsidiary_has_its_template_s_roles_from_the_first_day() {
        template();
        write(due("12", false), new TemplateItem("roles", "收费组长", "customers.view,payments.view", true));
        onboard("sta", template, null);
        assertThat(tenants.in("sta", () -> beans.of(OwnRoles.class).list()))
                .extracting(OwnRoles.OwnRole::name, OwnRoles.OwnRole::permissions, OwnRoles.OwnRole::locked)
                .containsExactly(tuple("收费组长", Set.of("customers.view", "payments.view"), true));
        assertThat(due("sta").value()).isEqualTo("12");
    }

    @Test
    void what_it_began_with_counts_as_published_so_that_a_later_version_opens_what_was_locked() {
        template();
        write(due("12", true));
        onboard("sta", template, null);
        assertThat(kinds(1)).containsExactly(Difference.Kind.SAME);
        int next = write(new TemplateItem("tariffs", "res", price("3.10"), false));
        assertThat(kinds(next)).containsExactlyInAnyOrder(Difference.Kind.ADDED, Difference.Kind.RELEASED);
        group(() -> beans.of(Templates.class).publish(template, next, Choice.of("sta")));
        tenants.runJobs(beans.of(PublishWork.class));
        assertThat(due("sta")).isEqualTo(new Setting("12", false, false));
    }

    @Test
    void a_version_that_there_is_not_is_refused_and_one_that_cannot_be_made_to_hold_leaves_nothing() {
        template();
        write(due("12", false));
        assertThatThrownBy(() -> onboard("sta", template, 2))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("templateVersion"));
        tenants.platformSql()
                .inTransaction(handle -> handle.createUpdate(
                                "update template_item set part = 'gone' where template = :code and version = 1")
                        .bind("code", template)
                        .execute());
        assertThatThrownBy(() -> onboard("sta", template, 1)).hasMessageContaining("template_part");
        assertThat(number("select (select count(*) from tenant where code = 'sta')"
                        + " + (select count(*) from pg_roles where rolname = 't_sta')"
                        + " + (select count(*) from pg_namespace where nspname = 't_sta')"))
                .isZero();
    }

    private void template() {
        group(() -> beans.of(Templates.class).create(template, "集团模板"));
    }

    private int write(TemplateItem... items) {
        return group(() -> beans.of(Templates.class).write(template, "测试", List.of(items)));
    }

    private Tenants.TakenIn onboard(String code, String from, @Nullable Integer version) {
        Tenants.TakenIn taken = group(
                () -> beans.of(Tenants.class).onboard(new NewTenant(code, "起步燃气 " + code, "杭州", from, version, null)));
        tenants.adopt(code);
        return taken;
    }

    private List<Difference.Kind> kinds(int version) {
        return group(() -> beans.of(Templates.class).differences(template, version, Choice.of("sta")))
                .get(0)
                .rows()
                .stream()
                .map(Difference::kind)
                .toList();
    }

    private Map<String, Setting> prices(String code) {
        return tenants.in(code, () -> own().all()).get("tariffs");
    }

    private List<String> promises(String code) {
        return tenants.in(
                code,
                () -> tenants.sql()
                        .with(handle -> handle.createQuery("select type || ' ' || emergency || ' '"
                                        + " || coalesce(minutes || 'm', working_days || 'd') from case_promise")
                                .mapTo(String.class)
                                .list()));
    }

    private int number(String query) {
        return tenants.platformSql()
                .inTransaction(
                        handle -> handle.createQuery(query).mapTo(Integer.class).one());
    }

    private Setting due(String code) {
        return tenants.in(code, () -> own().all()).get("billing").get("due_days");
    }

    private OwnSettings own() {
        return beans.of(OwnSettings.class);
    }

    private static <T> T group(Callable<T> work) {
        return TenantScope.call(HEADQUARTERS, work);
    }

    private static TemplateItem due(String days, boolean locked) {
        return new TemplateItem("billing", "due_days", days, locked);
    }

    private static String price(String yuan) {
        return "{\"name\":\"居民\",\"customerKind\":\"R\",\"validFrom\":\"2026-12-01\",\"terms\":{\"kind\":\"FLAT\",\"tiers\":[{\"price\":%s}]}}"
                .formatted(yuan);
    }
}
