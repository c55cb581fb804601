package org.hearth.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.kernel.port.Audit;
import org.hearth.platform.cache.Buses;
import org.hearth.platform.pulse.Pulses;
import org.hearth.platform.work.TestTransactions;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainIT {
    private final TestTenants tenants = TestTenants.provision("gz");
    private final Audit audit = new AuditTrail(
            tenants.sql(),
            tenants.caller(),
            tenants.clock(),
            tenants.afterCommit(),
            Pulses.idle(tenants, Buses.unconnected()));
    private final Chain chain = chain();
    private final AuditBook book = new AuditBook(tenants.sql(), chain);

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
                tenants.sql(), tenants.caller(), new TestTransactions(tenants), new Heads(tenants.platformSql()));
    }
}
