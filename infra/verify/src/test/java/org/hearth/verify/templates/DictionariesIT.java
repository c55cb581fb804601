package org.hearth.verify.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hearth.customers.Customers;
import org.hearth.exchange.ImportReport;
import org.hearth.kernel.Refused;
import org.hearth.kernel.Texts;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.setting.Dictionary;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.kernel.setting.DictionaryEntry;
import org.hearth.metering.MeterCard;
import org.hearth.metering.Meters;
import org.hearth.platform.Role;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.dictionaries.Dictionaries;
import org.hearth.tenants.templates.Choice;
import org.hearth.tenants.templates.Difference;
import org.hearth.tenants.templates.PublishWork;
import org.hearth.tenants.templates.TemplateItem;
import org.hearth.tenants.templates.Templates;
import org.hearth.tenants.testing.TestTenants;
import org.hearth.verify.isolation.Beans;
import org.hearth.verify.isolation.Code;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people choose from: delivered, published by headquarters, changed where a subsidiary is left to. */
class DictionariesIT {
    private static final Bound HEADQUARTERS = Bound.group(new Actor(7, "总部", Role.HEADQUARTERS.inGroup()));
    private static final String REVERSAL = "payment_reversal";
    private static final DictionaryEntry CARD =
            new DictionaryEntry("card-refused", "银行拒付", "Refused by the bank", 50, true);

    private static TestTenants tenants;
    private static Beans beans;
    private static int made;

    private String template = "";

    @BeforeAll
    static void a_house() {
        tenants = TestTenants.withEntities(Code.entities());
        beans = new Beans(tenants, Code.loaded()).with(Jobs.class, tenants.jobs());
    }

    @BeforeEach
    void two_subsidiaries_and_a_template() {
        tenants.add("dca", "dcb").as(new Actor(3, "科员", Set.of("*")));
        template = "words-" + ++made;
        group(() -> beans.of(Templates.class).create(template, "集团字典"));
    }

    @Test
    void each_entry_that_comes_with_the_program_has_words_in_both_languages() {
        for (DictionaryEntries dictionary : in("dca", () -> dictionaries().all())) {
            assertThat(Texts.of(Locale.ENGLISH).entries())
                    .containsKey("template.part." + Dictionary.PART + dictionary.dictionary());
            assertThat(dictionary.entries()).isNotEmpty().allSatisfy(entry -> {
                assertThat(entry.zh() + entry.en()).doesNotContain("!").isNotBlank();
                assertThat(entry.zh()).matches(".*\\p{IsHan}.*|CNiM");
            });
        }
    }

    @Test
    void what_a_subsidiary_adds_changes_or_stops_is_its_own_and_stands_in_its_audit_trail() {
        in("dca", () -> dictionaries().put(REVERSAL, CARD));
        in(
                "dca",
                () -> dictionaries()
                        .put(REVERSAL, new DictionaryEntry("wrong-amount", "金额有误", "Amount is wrong", 60, true)));
        in("dca", () -> dictionaries().put(REVERSAL, find("dca", "wrong-method").offered(false)));
        assertThat(in("dca", () -> dictionaries().of(REVERSAL)).offered())
                .extracting(DictionaryEntry::code)
                .containsExactly("wrong-account", "customer-cancels", "card-refused", "wrong-amount");
        assertThat(in("dcb", () -> dictionaries().of(REVERSAL)).entries())
                .extracting(DictionaryEntry::code)
                .containsExactly("wrong-amount", "wrong-account", "wrong-method", "customer-cancels");
        assertThat(column("select thing from audit_log where act = 'settings.edit' order by id"))
                .first()
                .isEqualTo("setting/dictionary.payment_reversal.card-refused");
    }

    @Test
    void two_entries_never_have_the_same_words() {
        assertThatThrownBy(() -> in(
                        "dca",
                        () -> dictionaries().put(REVERSAL, new DictionaryEntry("again", "金额输错", "Again", 60, true))))
                .hasMessageContaining("dictionary_taken");
        assertThatThrownBy(() -> in(
                        "dca",
                        () -> dictionaries()
                                .put(REVERSAL, new DictionaryEntry("again", "又一次", "wrong-amount", 60, true))))
                .hasMessageContaining("dictionary_taken");
    }

    @Test
    void headquarters_publishes_entries_locks_them_and_keeps_a_dictionary_to_itself() {
        in("dca", () -> dictionaries().put(REVERSAL, find("dca", "wrong-amount").offered(false)));
        int version = write(
                entry(CARD, true),
                entry(new DictionaryEntry("wrong-amount", "金额输错", "Wrong amount", 10, true), false),
                new TemplateItem(Dictionary.PART + REVERSAL, Dictionary.OWN_ENTRIES, "no", true),
                new TemplateItem(Dictionary.PART + REVERSAL, Dictionary.OTHER_WORDS, "no", true));
        assertThat(differences(version, "dca"))
                .extracting(Difference::key, Difference::kind)
                .containsExactlyInAnyOrder(
                        tuple("card-refused", Difference.Kind.ADDED),
                        tuple("wrong-amount", Difference.Kind.KEPT),
                        tuple(Dictionary.OWN_ENTRIES, Difference.Kind.CHANGES),
                        tuple(Dictionary.OTHER_WORDS, Difference.Kind.CHANGES));
        publish(version);
        assertThat(in("dca", () -> dictionaries().of(REVERSAL)).offered()).contains(CARD);
        assertThat(find("dca", "wrong-amount").offered())
                .as("its own choice stays")
                .isFalse();
        assertThat(find("dcb", "wrong-amount").offered()).isTrue();
        assertThatThrownBy(() -> in("dca", () -> dictionaries().put(REVERSAL, CARD.offered(false))))
                .hasMessageContaining("setting_locked");
        assertThatThrownBy(() -> in("dca", () -> dictionaries().takeOtherWords(REVERSAL, true)))
                .hasMessageContaining("setting_locked");
        assertThatThrownBy(() -> in(
                        "dca", () -> dictionaries().put(REVERSAL, new DictionaryEntry("mine", "自定", "Mine", 60, true))))
                .hasMessageContaining("dictionary_closed");
    }

    @Test
    void an_entry_that_the_template_names_no_more_is_withdrawn_and_an_undone_publication_takes_its_entries_back() {
        publish(write(entry(find("dca", "wrong-amount"), false)));
        int wrong = write(entry(find("dca", "wrong-amount"), false), entry(CARD, true));
        long publication = publish(wrong);
        group(() -> beans.of(Templates.class).undo(publication));
        tenants.runJobs(beans.of(PublishWork.class));
        assertThat(find("dca", "card-refused")).isEqualTo(CARD.offered(false));
        in("dca", () -> dictionaries().put(REVERSAL, CARD));
        assertThat(differences(wrong, "dca"))
                .extracting(Difference::key, Difference::kind)
                .contains(tuple("card-refused", Difference.Kind.CHANGES));
        assertThat(differences(1, "dca"))
                .as("what the subsidiary offers itself is not withdrawn")
                .extracting(Difference::kind)
                .containsExactly(Difference.Kind.SAME);
    }

    @Test
    void an_entry_that_cannot_be_is_refused_when_the_version_is_written() {
        String part = Dictionary.PART + REVERSAL;
        assertThatThrownBy(() -> write(new TemplateItem(part, "Card", "{\"zh\":\"卡\"}", false)))
                .hasMessageContaining("dictionary_code");
        assertThatThrownBy(() -> write(new TemplateItem(part, "card", "卡", false)))
                .hasMessageContaining("dictionary_value");
        assertThatThrownBy(() -> write(new TemplateItem(part, Dictionary.OTHER_WORDS, "perhaps", false)))
                .hasMessageContaining("dictionary_rule");
        assertThatThrownBy(() -> write(new TemplateItem(Dictionary.PART + "colours", "red", "{\"zh\":\"红\"}", false)))
                .hasMessageContaining("template_part");
    }

    @Test
    void a_file_of_meters_names_makers_in_any_form_and_where_only_entries_count_the_rest_row_by_row(
            @TempDir Path folder) throws Exception {
        tenants.in(
                "dca",
                () -> tenants.sql().use(handle -> handle.createScript("""
                insert into address (id, number, level, name, path) values (1, '1', 9, '1', '1');
                insert into premise (id, number, address_id) values (1, '1', 1);
                insert into customer (id, number, unified_id, kind, name, created, changed)
                values (1, '1', '1', 'R', '张三', now(), now());
                insert into account (id, number, legacy_number, customer_id, premise_id, price_code, household_size, opened,
                    book_code, created, changed)
                values (1, '1', 'H1', 1, 1, 'res', 3, date '2026-09-30', 'B1', now(), now());
                """).execute()));
        assertThat(load(folder, "M1,H1,金卡智能\nM2,H1,goldcard\nM3,H1,老厂\n").landed())
                .isEqualTo(3);
        assertThat(in("dca", () -> beans.of(Meters.class).ofAccount(1)))
                .extracting(MeterCard::maker)
                .containsExactlyInAnyOrder("goldcard", "goldcard", "老厂");
        in("dca", () -> dictionaries().takeOtherWords("meter_maker", false));
        ImportReport strict = load(folder, "M4,H1,Goldcard\nM5,H1,新厂\nM6,H1,\n");
        assertThat(strict.landed()).isEqualTo(2);
        assertThat(strict.errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("dictionary_only");
            assertThat(error.field()).isEqualTo("maker");
        });
        assertThat(load(folder, "M4,H1,金卡智能\n").unchanged())
                .as("the same maker otherwise written is no change")
                .isEqualTo(1);
    }

    @Test
    void a_reason_is_audited_in_words_and_refused_where_only_entries_count() {
        in("dca", () -> dictionaries().takeOtherWords("reveal", false));
        tenants.in(
                "dca",
                () -> tenants.sql()
                        .use(handle -> handle.execute(
                                "insert into customer (id, number, unified_id, kind, name, created, changed)"
                                        + " values (1, '1', '1', 'R', '张三', now(), now())")));
        assertThatThrownBy(() -> in("dca", () -> beans.of(Customers.class).revealPhone(1, "好奇")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("reason"));
        in("dca", () -> beans.of(Customers.class).revealPhone(1, "verify"));
        assertThat(column("select details ->> 'reason' from audit_log where act = 'customers.reveal'"))
                .as("the words that stand behind the code today")
                .containsExactly("核实身份");
    }

    private static ImportReport load(Path folder, String rows) throws Exception {
        Path file = Files.writeString(folder.resolve("meters.csv"), "表号,户号,厂家\n" + rows);
        return in("dca", () -> beans.of(Meters.class).importMeters(file, "meters.csv", Map.of(), false));
    }

    private static List<String> column(String select) {
        return tenants.in(
                "dca",
                () -> tenants.sql()
                        .with(handle ->
                                handle.createQuery(select).mapTo(String.class).list()));
    }

    private static Dictionaries dictionaries() {
        return beans.of(Dictionaries.class);
    }

    private static DictionaryEntry find(String tenant, String code) {
        return in(tenant, () -> dictionaries().of(REVERSAL)).entries().stream()
                .filter(entry -> entry.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T in(String tenant, Callable<T> work) {
        return tenants.in(tenant, work);
    }

    private static <T> T group(Callable<T> work) {
        return TenantScope.call(HEADQUARTERS, work);
    }

    private int write(TemplateItem... items) {
        return group(() -> beans.of(Templates.class).write(template, "测试", List.of(items)));
    }

    private long publish(int version) {
        long id = group(() -> beans.of(Templates.class).publish(template, version, Choice.of("dca", "dcb")))
                .id();
        tenants.runJobs(beans.of(PublishWork.class));
        return id;
    }

    private List<Difference> differences(int version, String tenant) {
        return group(() -> beans.of(Templates.class).differences(template, version, Choice.of(tenant)))
                .get(0)
                .rows();
    }

    private static TemplateItem entry(DictionaryEntry entry, boolean locked) {
        return new TemplateItem(Dictionary.PART + REVERSAL, entry.code(), entry.write(), locked);
    }
}
