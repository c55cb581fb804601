package org.hearth.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearth.customers.Customers;
import org.hearth.customers.rules.RevealReasons;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.Texts;
import org.hearth.kernel.port.Jobs;
import org.hearth.service.desk.DeskEntities;
import org.hearth.service.desk.Reseal;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesIT {
    @TempDir
    Path folder;

    private TestTenants tenants;
    private Cases cases;

    @BeforeEach
    void two_subsidiaries_with_a_customer_each() throws Exception {
        tenants = TestTenants.withEntities(DeskEntities.all()).add("gz", "sh");
        tenants.clock().set(LocalDate.of(2026, 11, 20));
        Customers customers = new Customers(
                tenants.sql(),
                tenants.entityManager(),
                tenants.vault(),
                tenants.caller(),
                tenants.clock(),
                tenants.events(),
                tenants.audit(),
                new RevealReasons(tenants.settings()));
        cases = new Cases(
                tenants.sql(),
                tenants.entityManager(),
                tenants.vault(),
                tenants.caller(),
                tenants.clock(),
                tenants.events(),
                tenants.audit(),
                customers);
        for (String code : List.of("gz", "sh")) {
            Path file = Files.writeString(
                    folder.resolve(code + ".csv"), "户号,客户姓名,区县,小区,楼栋,房号\nA1,王芳 " + code + ",天河区,翠湖花园,3,1201\n");
            tenants.in(code, () -> customers.importCustomers(file, "c.csv", Map.of(), false));
        }
        tenants.events().clear();
    }

    @Test
    void a_leak_is_taken_once_numbered_promised_within_the_hour_and_told() {
        CaseCard card = take("k1", CaseType.FAULT_REPAIR, true);

        assertThat(NumberKind.CASE.accepts(card.row().number())).isTrue();
        assertThat(Duration.between(card.row().taken(), card.row().due())).isEqualTo(Duration.ofHours(1));
        assertThat(card.row().taken()).isEqualTo(tenants.clock().instant());
        assertThat(card.row().customerName()).isEqualTo("王芳 gz");
        assertThat(card.row().address()).isEqualTo("天河区翠湖花园3栋1201室");
        assertThat(card.phoneMasked()).isEqualTo("*******8000");
        assertThat(card.steps()).extracting(CaseCard.Step::state).containsExactly(CaseState.TAKEN);
        assertThat(take("k1", CaseType.PRAISE, false))
                .as("the same request again")
                .isEqualTo(card);
        assertThat(tenants.events().published(CaseTaken.class)).singleElement().satisfies(told -> {
            assertThat(told.caseId()).isEqualTo(card.row().id());
            assertThat(told.emergency()).isTrue();
        });
        CaseCard byNumber = act(all -> all.byNumber(card.row().number()));
        assertThat(byNumber).isEqualTo(card);
    }

    @Test
    void every_type_has_a_promise() {
        for (CaseType type : CaseType.values()) {
            assertThat(take("n" + type, type, false).row().due())
                    .as(type.name())
                    .isAfter(tenants.clock().instant());
            if (type.canBeEmergency()) {
                assertThat(take("e" + type, type, true).row().due())
                        .as(type.name())
                        .isBefore(tenants.clock().instant().plus(Duration.ofDays(1)));
            }
        }
    }

    @Test
    void a_case_goes_its_way_step_by_step_and_no_other() {
        CaseCard taken = take("k1", CaseType.METER_TEST, false);
        long id = taken.row().id();
        refused(
                "case_assignee",
                all -> all.advance(id, taken.version(), new CaseAdvance(CaseState.ASSIGNED, " ", null)));
        refused("case_state", all -> all.advance(id, taken.version(), new CaseAdvance(CaseState.CLOSED, null, "x")));
        CaseCard assigned =
                act(all -> all.advance(id, taken.version(), new CaseAdvance(CaseState.ASSIGNED, "陈师傅", null)));
        refused(
                "changed_meanwhile",
                all -> all.advance(id, taken.version(), new CaseAdvance(CaseState.DONE, null, "done")));
        refused("case_note", all -> all.advance(id, assigned.version(), new CaseAdvance(CaseState.DONE, null, null)));
        tenants.clock().advance(Duration.ofHours(2));
        CaseCard done =
                act(all -> all.advance(id, assigned.version(), new CaseAdvance(CaseState.DONE, null, "误差 0.8%")));
        assertThat(done.finished()).isEqualTo(tenants.clock().instant());
        assertThat(done.row().assignee()).isEqualTo("陈师傅");
        CaseCard closed = act(all -> all.advance(id, done.version(), new CaseAdvance(CaseState.CLOSED, null, null)));
        assertThat(closed.finished()).isEqualTo(done.finished());
        assertThat(closed.steps())
                .extracting(CaseCard.Step::state)
                .containsExactly(CaseState.TAKEN, CaseState.ASSIGNED, CaseState.DONE, CaseState.CLOSED);
        assertThat(closed.steps()).allSatisfy(step -> assertThat(step.person()).isEqualTo("测试员"));
        refused("case_state", all -> all.advance(id, closed.version(), new CaseAdvance(CaseState.ASSIGNED, "x", null)));
    }

    @Test
    void a_wrong_step_is_refused_in_words_of_the_persons_language() {
        CaseCard taken = take("k1", CaseType.PRAISE, false);
        assertThatThrownBy(() -> act(all ->
                        all.advance(taken.row().id(), taken.version(), new CaseAdvance(CaseState.CLOSED, null, null))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(Texts.of(Locale.CHINESE).refusal(refused))
                            .contains("已受理")
                            .contains("已办结");
                    assertThat(Texts.of(Locale.ENGLISH).refusal(refused))
                            .contains("Taken")
                            .contains("Closed");
                });
    }

    @Test
    void emergencies_come_first_then_what_is_due_and_the_late_are_counted() {
        take("a", CaseType.PRAISE, false);
        take("b", CaseType.FAULT_REPAIR, false);
        take("c", CaseType.OUTAGE, true);
        CaseCard finished = take("d", CaseType.CONSULTATION, false);
        act(all -> all.advance(
                finished.row().id(), finished.version(), new CaseAdvance(CaseState.DONE, null, "answered")));
        assertThat(list(CaseFilter.ALL).rows())
                .extracting(CaseRow::type)
                .containsExactly(CaseType.OUTAGE, CaseType.FAULT_REPAIR, CaseType.PRAISE, CaseType.CONSULTATION);

        tenants.clock().advance(Duration.ofHours(5));
        CaseFilter late = new CaseFilter(null, null, null, true, null, null, null, null, null, null);
        assertThat(list(late).rows()).extracting(CaseRow::type).containsExactly(CaseType.FAULT_REPAIR);
        assertThat(list(CaseFilter.OPEN).total()).isEqualTo(3);
        CaseBoard board = act(Cases::board);
        assertThat(board).isEqualTo(new CaseBoard(3, 1, 1, 1, 4, 1));
        LocalDate today = LocalDate.of(2026, 11, 20);
        assertThat(list(new CaseFilter(
                                CaseType.PRAISE, CaseState.TAKEN, true, false, false, null, 1L, null, today, today))
                        .total())
                .isEqualTo(1);
        assertThat(list(new CaseFilter(null, null, null, null, null, null, null, null, today.plusDays(1), null))
                        .total())
                .isZero();
    }

    @Test
    void what_cannot_be_taken_is_refused_at_its_field() {
        refused("case_no_emergency", all -> all.take(asked("k", CaseType.PRAISE, true)));
        refused("case_key", all -> all.take(asked("a b", CaseType.PRAISE, false)));
        refused(
                "case_where",
                all -> all.take(new NewCase(
                        "k",
                        CaseType.FAULT_REPAIR,
                        true,
                        CaseChannel.HOTLINE,
                        null,
                        null,
                        "路人",
                        "110",
                        null,
                        "闻到煤气味")));
        refused(
                "case_phone",
                all -> all.take(new NewCase(
                        "k", CaseType.PRAISE, false, CaseChannel.HOTLINE, 1L, null, null, "call me", null, "好")));
        refused(
                "case_text_missing",
                all -> all.take(new NewCase(
                        "k", CaseType.PRAISE, false, CaseChannel.HOTLINE, 1L, null, null, null, null, " ")));
        refused(
                "not_found",
                all -> all.take(new NewCase(
                        "k", CaseType.PRAISE, false, CaseChannel.HOTLINE, 77L, null, null, null, null, "好")));
        refused("number_check", all -> all.byNumber("6000000001"));
        assertThat(list(CaseFilter.ALL).total()).isZero();
        assertThat(tenants.events().published()).isEmpty();
    }

    @Test
    void someone_who_is_no_customer_can_report_a_leak_and_be_called_back() {
        CaseCard card = act(all -> all.take(new NewCase(
                "k",
                CaseType.FAULT_REPAIR,
                true,
                CaseChannel.HOTLINE,
                null,
                null,
                "路人",
                "138-0013-8000",
                "天河路 1 号路口",
                "闻到煤气味")));
        assertThat(card.row().customerId()).isNull();
        assertThat(card.contact()).isEqualTo("路人");
        String phone = act(all -> all.revealPhone(card.row().id(), "call back"));
        assertThat(phone).isEqualTo("138-0013-8000");
        assertThat(tenants.audit().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("service.reveal");
            assertThat(entry.details().toString()).doesNotContain("8000");
        });
    }

    @Test
    void a_call_back_number_is_sealed_anew_under_a_new_key_and_opens_as_before() throws Exception {
        CaseCard card = take("k1", CaseType.FAULT_REPAIR, true);
        int number = tenants.keyShelf().renew("gz");
        tenants.keyRing().awaitCurrent("gz", number);
        assertThat(underOldKeys()).isEqualTo(1);
        assertThat(new Reseal(tenants.sql(), tenants.vault()).run(new Chunks())).isEqualTo("1");
        assertThat(underOldKeys()).isZero();
        String phone = act(all -> all.revealPhone(card.row().id(), "call back"));
        assertThat(phone).isEqualTo("13800138000");
        assertThat(new Reseal(tenants.sql(), tenants.vault()).run(new Chunks()))
                .as("once more is nothing to do")
                .isEqualTo("0");
    }

    private long underOldKeys() {
        return tenants.in(
                "gz",
                () -> tenants.sql()
                        .with(handle -> handle.createQuery(
                                        "select count(*) from service_case where substring(phone_sealed from 1 for :length) <> :mark")
                                .bind("mark", tenants.vault().mark())
                                .bind("length", tenants.vault().mark().length)
                                .mapTo(Long.class)
                                .one()));
    }

    /** A job's link to its record, each chunk in a transaction of the subsidiary's. */
    private final class Chunks implements Jobs.Run {
        @Override
        public Map<String, String> values() {
            return Map.of();
        }

        @Override
        public void progress(long done, long total) {
            assertThat(done).isGreaterThanOrEqualTo(total);
        }

        @Override
        public void chunk(Runnable work) {
            tenants.in("gz", work::run);
        }
    }

    @Test
    void one_subsidiary_sees_nothing_of_anothers_cases() {
        CaseCard here = take("same-key", CaseType.COMPLAINT, false);
        CaseCard there = tenants.in("sh", () -> cases.take(asked("same-key", CaseType.PRAISE, false)));
        assertThat(there.row().number()).isEqualTo(here.row().number());
        assertThat(there.row().customerName()).isEqualTo("王芳 sh");
        List<CaseRow> ofCustomer = tenants.in("sh", () -> cases.ofCustomer(1));
        assertThat(ofCustomer).extracting(CaseRow::type).containsExactly(CaseType.PRAISE);
        Optional<CaseRow> mine = list(CaseFilter.ALL).rows().stream().findFirst();
        assertThat(mine).contains(here.row());
    }

    private CaseCard take(String key, CaseType type, boolean emergency) {
        return act(all -> all.take(asked(key, type, emergency)));
    }

    private static NewCase asked(String key, CaseType type, boolean emergency) {
        return new NewCase(key, type, emergency, CaseChannel.HOTLINE, 1L, null, null, "13800138000", null, "请尽快来人");
    }

    private Page<CaseRow> list(CaseFilter filter) {
        return act(all -> all.list(filter, 0, 100));
    }

    private <T> T act(Function<Cases, T> act) {
        return tenants.in("gz", () -> act.apply(cases));
    }

    private void refused(String code, Function<Cases, ?> act) {
        assertThatThrownBy(() -> act(act))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
