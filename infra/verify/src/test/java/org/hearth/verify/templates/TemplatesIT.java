package org.hearth.verify.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hearth.billing.BillRuns;
import org.hearth.billing.HeldAccount;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.RunRow;
import org.hearth.billing.RunScope;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.setting.Setting;
import org.hearth.platform.Role;
import org.hearth.platform.people.OwnRoles;
import org.hearth.tariffs.PlanVersion;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tariffs.Tariffs;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.Tenants;
import org.hearth.tenants.templates.Choice;
import org.hearth.tenants.templates.Difference;
import org.hearth.tenants.templates.Differences;
import org.hearth.tenants.templates.OwnSettings;
import org.hearth.tenants.templates.Publication;
import org.hearth.tenants.templates.Publication.State;
import org.hearth.tenants.templates.PublishWork;
import org.hearth.tenants.templates.TemplateItem;
import org.hearth.tenants.templates.Templates;
import org.hearth.tenants.testing.TestTenants;
import org.hearth.verify.isolation.Beans;
import org.hearth.verify.isolation.Code;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TemplatesIT {
    private static final Bound HEADQUARTERS = Bound.group(new Actor(7, "总部", Role.HEADQUARTERS.inGroup()));
    private static final String FLAT =
            "{\"name\":\"集团价\",\"customerKind\":\"R\",\"validFrom\":\"%s\",\"terms\":{\"kind\":\"FLAT\",\"tiers\":[{\"price\":%s}]}}";

    private static final String LARGE_BILL = """
            insert into address (id, number, level, name, path) values (1, '1', 9, '1', '1');
            insert into premise (id, number, address_id) values (1, '1', 1);
            insert into customer (id, number, unified_id, kind, name, created, changed)
            values (1, '1', '1', 'R', '张三', now(), now());
            insert into account (id, number, customer_id, premise_id, price_code, household_size, opened, book_code, created, changed)
            values (1, '1', 1, 1, 'res', 3, date '2026-09-30', 'B1', now(), now());
            create table reading_of_tests partition of reading default;
            insert into reading (meter_id, account_id, register_l, previous_register_l, volume_l, batch_id, read_on, previous_on,
                marks, estimated, source)
            values (1, 1, 300000, 0, 300000, 1, date '2026-10-31', date '2026-09-30', 0, false, 'A')
            """;

    private static TestTenants tenants;
    private static Beans beans;
    private static int made;

    private String code = "";

    @BeforeAll
    static void a_house() {
        tenants = TestTenants.withEntities(Code.entities());
        beans = new Beans(tenants, Code.loaded()).with(Jobs.class, tenants.jobs());
    }

    @BeforeEach
    void three_subsidiaries_and_a_template() {
        tenants.add("tpa", "tpb", "tpc").as(new Actor(3, "科员", Set.of("*")));
        code = "group-" + ++made;
        group(() -> templates().create(code, "集团统一设置"));
    }

    @Test
    void what_is_published_holds_in_the_chosen_subsidiaries_and_nowhere_else() {
        int version = write(due("15", false), plan("2026-12-01", "2.50", false));
        Publication done = publish(version, Choice.of("tpa", "tpb"));
        assertThat(done.targets())
                .extracting(Publication.Target::tenant, Publication.Target::state, Publication.Target::changed)
                .containsExactlyInAnyOrder(tuple("tpa", State.DONE, 2), tuple("tpb", State.DONE, 2));
        assertThat(dueOn("tpa")).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(dueOn("tpc")).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(versions("tpb", "group-res"))
                .extracting(PlanVersion::validFrom)
                .containsExactly(LocalDate.of(2026, 12, 1));
        assertThatThrownBy(() -> versions("tpc", "group-res")).isInstanceOf(Refused.class);
    }

    @Test
    void publishing_the_same_again_changes_nothing() {
        int version = write(due("15", true), plan("2026-12-01", "2.50", true));
        publish(version, Choice.of("tpa"));
        Publication again = publish(version, Choice.of("tpa"));
        assertThat(again.targets().get(0).changed()).isZero();
        assertThat(versions("tpa", "group-res")).hasSize(1);
    }

    @Test
    void a_subsidiary_s_own_choice_survives_later_publications_and_is_shown() {
        publish(write(due("15", false)), Choice.of("tpa", "tpb"));
        tenants.in("tpa", () -> own().choose("billing", "due_days", "45"));
        int next = write(due("20", false));
        Publication done = publish(next, Choice.of("tpa", "tpb"));
        assertThat(done.targets())
                .extracting(Publication.Target::tenant, Publication.Target::changed, Publication.Target::kept)
                .containsExactlyInAnyOrder(tuple("tpa", 0, 1), tuple("tpb", 1, 0));
        assertThat(setting("tpa")).isEqualTo(new Setting("45", true, false));
        assertThat(kinds(next, "tpa")).containsExactly(Difference.Kind.KEPT);
        assertThat(kinds(next, "tpb")).containsExactly(Difference.Kind.SAME);
    }

    @Test
    void what_headquarters_locks_takes_the_place_of_own_choices_and_cannot_be_changed() {
        tenants.in("tpa", () -> own().choose("billing", "due_days", "45"));
        publish(write(due("20", true), plan("2026-12-01", "2.50", true)), Choice.of("tpa"));
        assertThat(setting("tpa")).isEqualTo(new Setting("20", false, true));
        assertThatThrownBy(() -> tenants.in("tpa", () -> own().choose("billing", "due_days", "60")))
                .hasMessageContaining("setting_locked");
        assertThatThrownBy(() -> tenants.in(
                        "tpa",
                        () -> beans.of(Tariffs.class)
                                .publish("group-res", LocalDate.of(2027, 1, 1), PriceTerms.flat("1.00"))))
                .hasMessageContaining("setting_locked");
    }

    @Test
    void a_limit_of_bills_that_headquarters_locks_is_the_one_that_a_run_goes_by() {
        publish(write(new TemplateItem("billing", "most_yuan", "500", true)), Choice.of("tpa"));
        assertThatThrownBy(() -> tenants.in("tpa", () -> own().choose("billing", "most_yuan", "0")))
                .hasMessageContaining("setting_locked");
        assertThat(largeBill("tpa")).extracting(HeldAccount::reason).containsExactly(HoldReason.HIGH_AMOUNT);
        assertThat(largeBill("tpb")).isEmpty();
    }

    /** What a run holds where one household has used 300 m³. */
    private static List<HeldAccount> largeBill(String tenant) {
        return tenants.in(tenant, () -> {
            tenants.sql().use(handle -> handle.createScript(LARGE_BILL).execute());
            RunRow run = beans.of(BillRuns.class).preview(RunScope.company(YearMonth.of(2026, 10)));
            return beans.of(BillRuns.class).held(run.id(), null, 0, 10).rows();
        });
    }

    @Test
    void a_look_at_the_differences_names_each_and_changes_nothing() {
        int version = write(due("20", true), plan("2026-12-01", "2.50", false));
        List<Differences> all = group(() -> templates().differences(code, version, Choice.of("tpa", "tpb")));
        assertThat(all).extracting(Differences::tenant).containsExactly("tpa", "tpb");
        assertThat(all.get(0).rows())
                .extracting(Difference::key, Difference::kind, Difference::held)
                .containsExactly(
                        tuple("due_days", Difference.Kind.CHANGES, "30"),
                        tuple("group-res", Difference.Kind.ADDED, null));
        assertThat(setting("tpa")).isEqualTo(new Setting("30", false, false));
    }

    @Test
    void a_subsidiary_that_fails_stays_as_it_was_is_shown_and_can_be_tried_again_alone() {
        tenants.asSuperuser("tpb", "alter table setting add constraint not_this check (value <> '33')");
        int version = write(plan("2026-12-01", "2.50", false), due("33", false));
        group(() -> templates().publish(code, version, Choice.of("tpa", "tpb", "tpc")));
        runJobsUntilQuiet();
        Publication after = group(() -> templates().publications(code)).get(0);
        assertThat(after.targets())
                .extracting(Publication.Target::tenant, Publication.Target::state)
                .containsExactlyInAnyOrder(
                        tuple("tpa", State.DONE), tuple("tpb", State.FAILED), tuple("tpc", State.DONE));
        assertThatThrownBy(() -> versions("tpb", "group-res"))
                .as("all of it or nothing")
                .isInstanceOf(Refused.class);
        assertThat(after.targets().get(0).error()).contains("template_failed");

        tenants.asSuperuser("tpb", "alter table setting drop constraint not_this");
        group(() -> templates().retry(after.id()));
        runJobsUntilQuiet();
        assertThat(group(() -> templates().publication(after.id())).targets())
                .allSatisfy(target -> assertThat(target.state()).isEqualTo(State.DONE));
        assertThat(setting("tpb").value()).isEqualTo("33");
    }

    @Test
    void undoing_publishes_the_former_version_opens_what_only_the_later_one_locked_and_keeps_history() {
        publish(write(due("15", false)), Choice.of("tpa"));
        Publication wrong = publish(write(due("5", true), plan("2026-12-01", "9.99", true)), Choice.of("tpa"));
        group(() -> templates().undo(wrong.id()));
        runJobsUntilQuiet();
        assertThat(setting("tpa")).isEqualTo(new Setting("15", false, false));
        assertThat(tenants.in(
                        "tpa",
                        () -> beans.of(Tariffs.class)
                                .publish("group-res", LocalDate.of(2027, 1, 1), PriceTerms.flat("1.00"))
                                .version()))
                .as("the plan is the subsidiary's to change again")
                .isEqualTo(2);
        assertThat(group(() -> templates().publications(code)))
                .extracting(Publication::version, Publication::undoes)
                .containsExactly(tuple(1, wrong.id()), tuple(2, null), tuple(1, null));
    }

    @Test
    void another_price_becomes_the_next_version_and_never_reaches_back() {
        publish(write(plan("2026-12-01", "2.50", false)), Choice.of("tpa"));
        publish(write(plan("2026-12-01", "2.80", false)), Choice.of("tpa"));
        assertThat(versions("tpa", "group-res"))
                .extracting(PlanVersion::version, PlanVersion::validFrom)
                .containsExactly(tuple(2, LocalDate.of(2026, 12, 2)), tuple(1, LocalDate.of(2026, 12, 1)));
    }

    @Test
    void a_version_that_a_part_of_the_house_cannot_use_is_refused_when_it_is_written() {
        assertThatThrownBy(() -> write(due("-1", false))).hasMessageContaining("setting_number");
        assertThatThrownBy(() -> write(new TemplateItem("tariffs", "x", "{}", false)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> write(new TemplateItem("nowhere", "x", "1", false)))
                .hasMessageContaining("template_part");
        assertThatThrownBy(() -> write(due("1", false), due("2", false))).hasMessageContaining("template_item_twice");
    }

    @Test
    void a_role_is_published_kept_where_it_was_changed_locked_where_headquarters_wants_and_taken_back() {
        int open = write(role("customers.view,payments.view", false));
        publish(open, Choice.of("tpa", "tpb"));
        OwnRoles.OwnRole held = role("tpa");
        assertThat(held.permissions()).containsExactlyInAnyOrder("customers.view", "payments.view");
        assertThat(held.own()).isFalse();
        tenants.in(
                "tpa",
                () -> roles().change(held.id(), new OwnRoles.Wanted("收费组长", Set.of("customers.view", "billing.view"))));
        int next = write(role("customers.view,payments.*", false));
        assertThat(kinds(next, "tpa")).containsExactly(Difference.Kind.KEPT);
        assertThat(kinds(next, "tpb")).containsExactly(Difference.Kind.CHANGES);
        assertThat(kinds(next, "tpc")).containsExactly(Difference.Kind.ADDED);

        Publication locked = publish(write(role("payments.view", true)), Choice.of("tpa"));
        assertThat(role("tpa").permissions()).containsExactly("payments.view");
        assertThatThrownBy(() -> tenants.in(
                        "tpa", () -> roles().change(held.id(), new OwnRoles.Wanted("收费组长", Set.of("billing.view")))))
                .hasMessageContaining("setting_locked");
        assertThatThrownBy(() -> tenants.in("tpa", () -> {
                    roles().delete(held.id());
                    return true;
                }))
                .hasMessageContaining("setting_locked");

        group(() -> templates().undo(locked.id()));
        runJobsUntilQuiet();
        assertThat(role("tpa").locked()).isFalse();
        assertThat(role("tpa").permissions()).containsExactlyInAnyOrder("customers.view", "payments.view");
    }

    @Test
    void an_open_role_that_a_subsidiary_calls_otherwise_is_still_the_template_s() {
        publish(write(role("customers.view,payments.view", false)), Choice.of("tpa", "tpb"));
        long id = role("tpa").id();
        tenants.in(
                "tpa",
                () -> roles().change(id, new OwnRoles.Wanted("柜台班长", role("tpa").permissions())));
        int next = write(role("customers.view,payments.*", false));
        assertThat(kinds(next, "tpa")).containsExactly(Difference.Kind.KEPT);
        publish(next, Choice.of("tpa", "tpb"));
        assertThat(tenants.in("tpa", () -> roles().list()))
                .as("no second role beside it")
                .singleElement()
                .returns(id, OwnRoles.OwnRole::id)
                .returns("柜台班长", OwnRoles.OwnRole::name);
        assertThat(role("tpb").permissions()).containsExactlyInAnyOrder("customers.view", "payments.*");

        publish(write(role("payments.view", true)), Choice.of("tpa"));
        assertThat(role("tpa")).isEqualTo(new OwnRoles.OwnRole(id, "收费组长", Set.of("payments.view"), 0, false, true));
    }

    @Test
    void a_role_that_headquarters_calls_otherwise_is_still_the_same_role() {
        publish(write(role("payments.view", false)), Choice.of("tpa"));
        long id = role("tpa").id();
        int next = write(role("柜台班长:payments.view", false));
        assertThat(kinds(next, "tpa")).containsExactly(Difference.Kind.CHANGES);
        publish(next, Choice.of("tpa"));
        assertThat(role("tpa")).isEqualTo(new OwnRoles.OwnRole(id, "柜台班长", Set.of("payments.view"), 0, false, false));
        assertThat(kinds(next, "tpa")).containsExactly(Difference.Kind.SAME);
    }

    @Test
    void a_role_that_cannot_be_made_leaves_roles_and_settings_as_they_were_and_is_tried_again() {
        tenants.in("tpa", () -> roles().create(new OwnRoles.Wanted("柜台班长", Set.of("payments.view"))));
        int version = write(
                due("33", false),
                new TemplateItem("roles", "前台", "customers.view", false),
                new TemplateItem("roles", "班长", "柜台班长:payments.view", false));
        Publication failed = publish(version, Choice.of("tpa", "tpb"));
        assertThat(failed.targets())
                .extracting(Publication.Target::tenant, Publication.Target::state)
                .containsExactlyInAnyOrder(tuple("tpa", State.FAILED), tuple("tpb", State.DONE));
        assertThat(failed.targets().get(0).error()).contains("role_taken").contains("柜台班长");
        assertThat(tenants.in("tpa", () -> roles().list()))
                .extracting(OwnRoles.OwnRole::name)
                .containsExactly("柜台班长");
        assertThat(setting("tpa").value()).isEqualTo("30");

        long other = role("tpa").id();
        tenants.in("tpa", () -> roles().change(other, new OwnRoles.Wanted("夜班班长", Set.of("payments.view"))));
        group(() -> templates().retry(failed.id()));
        runJobsUntilQuiet();
        assertThat(tenants.in("tpa", () -> roles().list()))
                .extracting(OwnRoles.OwnRole::name)
                .containsExactlyInAnyOrder("前台", "夜班班长", "柜台班长");
        assertThat(setting("tpa").value()).isEqualTo("33");
    }

    @Test
    void what_the_subsidiary_s_own_database_refuses_leaves_its_roles_as_they_were() {
        tenants.asSuperuser("tpa", "alter table setting add constraint not_this check (value <> '33')");
        Publication failed = publish(write(role("payments.view", false), due("33", false)), Choice.of("tpa"));
        assertThat(failed.targets().get(0).state()).isEqualTo(State.FAILED);
        assertThat(tenants.in("tpa", () -> roles().list())).isEmpty();
    }

    @Test
    void no_template_makes_a_role_that_is_more_than_a_manager_s() {
        assertThatThrownBy(() -> write(role("tenants.delete", false))).hasMessageContaining("role_beyond_manager");
        assertThatThrownBy(() -> write(role("*", false))).hasMessageContaining("permission_form");
        assertThatThrownBy(() -> write(role("", false))).hasMessageContaining("permissions_count");
    }

    @Test
    void a_publication_stands_in_the_subsidiary_s_chain_and_in_the_registry_s() {
        publish(write(due("15", false)), Choice.of("tpa"));
        assertThat(acts("select act from audit_log where act like 'templates.%'", "tpa"))
                .containsExactly("templates.publish");
        assertThat(TenantScope.call(HEADQUARTERS, () -> beans.of(Tenants.class).history(new TenantId("tpa"))))
                .extracting(act -> act.act())
                .contains("templates.publish");
    }

    private static List<String> acts(String select, String tenant) {
        return tenants.in(
                tenant,
                () -> tenants.sql()
                        .with(handle ->
                                handle.createQuery(select).mapTo(String.class).list()));
    }

    private static Templates templates() {
        return beans.of(Templates.class);
    }

    private static OwnSettings own() {
        return beans.of(OwnSettings.class);
    }

    private static <T> T group(Callable<T> work) {
        return TenantScope.call(HEADQUARTERS, work);
    }

    private int write(TemplateItem... items) {
        return group(() -> templates().write(code, "测试", List.of(items)));
    }

    private Publication publish(int version, Choice choice) {
        long id = group(() -> templates().publish(code, version, choice)).id();
        runJobsUntilQuiet();
        return group(() -> templates().publication(id));
    }

    private static void runJobsUntilQuiet() {
        boolean quiet = false;
        while (!quiet) {
            try {
                tenants.runJobs(beans.of(PublishWork.class));
                quiet = true;
            } catch (RuntimeException e) {
                assertThat(e).as("what a subsidiary's database says").hasMessageContaining("not_this");
            }
        }
    }

    private static TemplateItem due(String days, boolean locked) {
        return new TemplateItem("billing", "due_days", days, locked);
    }

    private static TemplateItem plan(String from, String price, boolean locked) {
        return new TemplateItem("tariffs", "group-res", FLAT.formatted(from, price), locked);
    }

    private static TemplateItem role(String permissions, boolean locked) {
        return new TemplateItem("roles", "收费组长", permissions, locked);
    }

    private static OwnRoles.OwnRole role(String tenant) {
        return tenants.in(tenant, () -> roles().list()).get(0);
    }

    private static OwnRoles roles() {
        return beans.of(OwnRoles.class);
    }

    private static Setting setting(String tenant) {
        Map<String, Map<String, Setting>> all = tenants.in(tenant, () -> own().all());
        return all.get("billing").get("due_days");
    }

    private static List<PlanVersion> versions(String tenant, String plan) {
        return tenants.in(tenant, () -> beans.of(Tariffs.class).plan(plan)).versions();
    }

    private static LocalDate dueOn(String tenant) {
        RunRow run =
                tenants.in(tenant, () -> beans.of(BillRuns.class).preview(RunScope.company(YearMonth.of(2026, 10))));
        return run.dueOn();
    }

    private List<Difference.Kind> kinds(int version, String tenant) {
        return group(() -> templates().differences(code, version, Choice.of(tenant))).get(0).rows().stream()
                .map(Difference::kind)
                .toList();
    }
}
