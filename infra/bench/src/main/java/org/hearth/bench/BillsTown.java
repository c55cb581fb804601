package org.hearth.bench;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hearth.billing.BillRuns;
import org.hearth.billing.RunRow;
import org.hearth.billing.RunScope;
import org.hearth.billing.bill.LastBills;
import org.hearth.billing.run.BillSettings;
import org.hearth.billing.run.CorrectionReasons;
import org.hearth.kernel.port.SqlFile;
import org.hearth.ledger.Ledger;
import org.hearth.metering.Readings;
import org.hearth.tariffs.Tariffs;
import org.hearth.tariffs.plan.Plans;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.testing.TestTenants;

/** A subsidiary of any size whose accounts are read every month. */
final class BillsTown {
    static final String CODE = "bench";

    final TestTenants tenants = TestTenants.provision();
    final Ledger ledger = new Ledger(tenants.sql());
    private final BillRuns runs;

    BillsTown(long accounts) {
        tenants.add(new NewTenant(CODE, "测速燃气", "上海", "shanghai", null));
        runs = new BillRuns(
                tenants.sql(),
                readings(),
                new Tariffs(new Plans(tenants.sql()), tenants.caller(), tenants.audit()),
                ledger,
                tenants.caller(),
                tenants.clock(),
                tenants.events(),
                tenants.audit(),
                tenants.jobs(),
                new BillSettings(tenants.settings()),
                new CorrectionReasons(tenants.settings()));
        tenants.in(
                CODE,
                () -> tenants.sql()
                        .use(handle -> handle.createScript(SqlFile.of(BillsTown.class, "bills_town.sql")
                                        .replace("$accounts", Long.toString(accounts)))
                                .execute()));
    }

    private Readings readings() {
        return new Readings(
                tenants.sql(),
                tenants.events(),
                tenants.hot(),
                tenants.afterCommit(),
                tenants.audit(),
                tenants.caller(),
                tenants.clock(),
                List.of(new LastBills(tenants.sql())));
    }

    /** Every account is read on the last day of the month. */
    void read(YearMonth month) {
        LocalDate last = month.atEndOfMonth();
        tenants.in(
                CODE,
                () -> tenants.sql()
                        .use(handle -> handle.createUpdate(SqlFile.of(BillsTown.class, "bills_read.sql"))
                                .bind("on", last)
                                .bind("previous", month.atDay(1).minusDays(1))
                                .execute()));
    }

    RunRow preview(YearMonth month) {
        return tenants.in(CODE, () -> runs.preview(RunScope.company(month)));
    }

    RunRow bill(YearMonth month) {
        return tenants.in(CODE, () -> runs.bill(RunScope.company(month)));
    }

    RunRow issue(long run) {
        return tenants.in(CODE, () -> runs.issue(run));
    }
}
