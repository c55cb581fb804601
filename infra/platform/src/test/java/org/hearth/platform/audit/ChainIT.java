package org.hearth.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Audit;
import org.hearth.platform.cache.Buses;
import org.hearth.platform.pulse.Pulses;
import org.hearth.platform.testing.House;
import org.hearth.platform.testing.Registries;
import org.hearth.platform.work.TestTransactions;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainIT {
    private final TestTenants tenants = TestTenants.provision("gz");
    private final Audit audit = new AuditTrail(
            tenants.sql(),
            tenants.caller(),
            tenants.clock(),
            tenants.afterCommit(),
            Pulses.idle(tenants, Buses.unconnected()));
    private final Chain chain = chain();
    private final AuditBook book =
            new AuditBook(tenants.sql(), chain, Registries.of(tenants), new TestTransactions(tenants));

    @Test
    void an_act_is_kept_with_who_what_and_the_values_and_the_chain_is_whole() {
        tenants.in("gz", () -> audit.record("payments.take", "payment/1", Map.of("fen", 1250, "note", "现金")));
        seal();
        AuditBook.Act act =
                tenants.in("gz", () -> book.acts("payment/1", 0, 10)).get(0);
        assertThat(act.person()).isEqualTo("测试员");
        assertThat(act.act()).isEqualTo("payments.take");
        assertThat(act.details()).contains("1250", "现金");
        assertThat(verdict()).isEqualTo(new AuditBook.Verdict(true, null));
    }

    @Test
    void acts_are_found_by_person_room_thing_and_day() {
        tenants.in("gz", () -> audit.record("people.grant", "person/7", Map.of("role", "50%")));
        tenants.in("gz", () -> audit.record("people.roles", "role/收费", Map.of()));
        LocalDate today = LocalDate.now(tenants.clock().withZone(ZoneId.of("Asia/Shanghai")));
        assertThat(found("", "people", "", null, null)).containsExactly("people.roles", "people.grant");
        assertThat(found("测试", "people.grant", "person/7", today, today)).containsExactly("people.grant");
        assertThat(found("%", "", "", null, null)).isEmpty();
        assertThat(found("", "people", "", today.plusDays(1), null)).isEmpty();
        assertThat(found("", "people", "", null, today.minusDays(1))).isEmpty();
    }

    private List<String> found(
            String person, String act, String thing, @Nullable LocalDate from, @Nullable LocalDate to) {
        AuditBook.Wanted wanted = new AuditBook.Wanted(person, act, thing, from, to);
        return tenants.in("gz", () -> book.search(wanted, null, 10)).stream()
                .map(AuditBook.Act::act)
                .toList();
    }

    @Test
    void acts_recorded_at_the_same_time_do_not_wait_for_each_other_and_all_stand_in_one_chain() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> work = new ArrayList<>();
        for (int person = 0; person < 3; person++) {
            String thing = "payment/" + person;
            work.add(threads.submit(() -> {
                for (int n = 0; n < 30; n++) {
                    tenants.in("gz", () -> audit.record("payments.take", thing, Map.of()));
                }
            }));
        }
        Chain other = chain();
        work.add(threads.submit(() -> {
            for (int n = 0; n < 20; n++) {
                TenantScope.run(tenants.bound("gz"), other::round);
                seal();
            }
        }));
        for (Future<?> one : work) {
            one.get();
        }
        threads.shutdown();
        seal();
        assertThat(verdict()).isEqualTo(new AuditBook.Verdict(true, null));
        assertThat(tenants.in("gz", () -> book.acts("", 0, 1000))).hasSize(90);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_log set details = '{\"fen\": 1}' where place = 3 | 3",
                "update audit_log set person = 'nobody' where place = 5 | 5",
                "delete from audit_log where place = 2 | 2",
                "delete from audit_log where place > 4 | 5",
                "update audit_log set at = at + interval '1 microsecond' where place = 1 | 1"
            })
    void whoever_changes_or_removes_an_act_is_found_out(String tampering, long place) {
        for (int n = 1; n <= 6; n++) {
            int number = n;
            tenants.in("gz", () -> audit.record("payments.take", "payment/" + number, Map.of("fen", number)));
        }
        seal();
        tenants.asSuperuser("gz", tampering);
        assertThat(verdict()).isEqualTo(new AuditBook.Verdict(false, place));
    }

    @Test
    void writing_the_chain_anew_after_a_change_does_not_help_without_the_registry() {
        for (int n = 1; n <= 3; n++) {
            tenants.in("gz", () -> audit.record("payments.take", "payment/1", Map.of()));
        }
        seal();
        tenants.asSuperuser(
                "gz",
                "update audit_log set person = 'nobody' where place = 3; update audit_log set place = null, hash = null");
        seal();
        assertThat(verdict().whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatever_is_done_to_the_rows_by_somebody_with_every_right_in_the_schema_is_found(long seed) {
        int rows = 12;
        for (int n = 1; n <= rows; n++) {
            int number = n;
            tenants.in("gz", () -> audit.record("payments.take", "payment/" + number, Map.of("fen", number)));
        }
        seal();
        assertThat(verdict().whole()).isTrue();
        Random random = new Random(seed);
        int a = 1 + random.nextInt(rows);
        int b = 1 + (a + random.nextInt(rows - 1)) % rows;
        String tampering = switch ((int) (seed % 6)) {
            case 0 -> "update audit_log set details = '{}' where place = " + a;
            case 1 -> "delete from audit_log where place = " + a;
            case 2 -> "delete from audit_log where place >= " + a;
            case 3 -> "update audit_log set act = 'x', hash = sha256(hash) where place = " + a;
            case 4 ->
                "update audit_log set place = -place where place in (" + a + "," + b + ");"
                        + "update audit_log set place = case -place when " + a + " then " + b + " else " + a
                        + " end where place < 0";
            default ->
                "insert into audit_log (at, person_id, person, act, thing, details, place, hash)"
                        + " select at, person_id, person, act, thing, details, " + (rows + 1)
                        + ", hash from audit_log where place = " + a;
        };
        tenants.asSuperuser("gz", tampering);
        assertThat(verdict().whole()).as(tampering).isFalse();
    }

    @Test
    void cutting_the_end_off_together_with_the_remembered_end_is_found_because_nobody_else_can_sign_one() {
        for (int n = 1; n <= 4; n++) {
            tenants.in("gz", () -> audit.record("payments.take", "payment/1", Map.of()));
        }
        seal();
        tenants.asSuperuser(
                "gz",
                "delete from audit_log where place > 2; update platform.audit_head set place = 2,"
                        + " hash = (select hash from audit_log where place = 2) where tenant = 'gz'");
        assertThat(verdict()).isEqualTo(new AuditBook.Verdict(false, 2L));
        tenants.asSuperuser("gz", "delete from platform.audit_head where tenant = 'gz'");
        assertThat(verdict().whole()).isFalse();
    }

    @Test
    void the_group_checks_all_subsidiaries_at_once_and_a_subsidiary_only_itself() {
        tenants.in("gz", () -> audit.record("payments.take", "payment/1", Map.of()));
        seal();
        Bound operator = House.OPERATOR;
        assertThat(TenantScope.call(operator, () -> book.verifyAll(new TenantId("gz"))))
                .containsExactly(new AuditBook.TenantVerdict(new TenantId("gz"), true, null));
        tenants.asSuperuser("gz", "delete from audit_log");
        assertThat(TenantScope.call(operator, () -> book.verifyAll(new TenantId("gz"))))
                .containsExactly(new AuditBook.TenantVerdict(new TenantId("gz"), false, 1L));
        assertThatThrownBy(() -> tenants.in("gz", () -> book.verifyAll(null))).isInstanceOf(Refused.class);
    }

    private void seal() {
        TenantScope.run(tenants.bound("gz"), () -> {
            while (chain.round().isPresent()) {
                // until all rows have their place
            }
        });
    }

    private AuditBook.Verdict verdict() {
        return tenants.in("gz", book::verify);
    }

    private Chain chain() {
        return new Chain(
                tenants.sql(),
                tenants.caller(),
                new TestTransactions(tenants),
                new Heads(tenants.platformSql(), tenants.houseVault()));
    }
}
