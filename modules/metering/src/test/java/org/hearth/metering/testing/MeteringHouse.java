package org.hearth.metering.testing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.metering.BilledThrough;
import org.hearth.metering.Meters;
import org.hearth.metering.Readings;
import org.hearth.metering.history.HotReadings;
import org.hearth.metering.history.ReadingHistory;
import org.hearth.metering.land.Amending;
import org.hearth.metering.land.Deliveries;
import org.hearth.metering.land.Landing;
import org.hearth.metering.line.Billed;
import org.hearth.metering.meters.Books;
import org.hearth.metering.meters.Exchanges;
import org.hearth.metering.meters.MeterCards;
import org.hearth.metering.meters.MeterImport;
import org.hearth.metering.queue.Decisions;
import org.hearth.metering.queue.ExceptionList;
import org.hearth.tenants.testing.TestTenants;

/** Metering on the fixture's subsidiaries, with a billing that is told what it has billed. */
public final class MeteringHouse implements BilledThrough {
    private final Map<Long, LocalDate> billed = new HashMap<>();
    private final TestTenants tenants;
    public final Meters meters;
    public final Readings readings;

    public MeteringHouse(TestTenants tenants) {
        this.tenants = tenants;
        var sql = tenants.sql();
        var events = tenants.events();
        var caller = tenants.caller();
        var clock = tenants.clock();
        Billed.Inquiry inquiry = new Billed.Inquiry(List.of(this));
        HotReadings hot = new HotReadings(tenants.hot(), tenants.afterCommit());
        Landing landing = new Landing(sql, events, inquiry, hot, caller, clock);
        Amending amending = new Amending(sql, events, inquiry, hot, caller, clock);
        MeterCards cards = new MeterCards(sql);
        meters = new Meters(
                cards,
                new MeterImport(sql, events, clock),
                new Exchanges(sql, cards, amending, events, tenants.audit(), clock),
                new Books(sql, tenants.audit()));
        readings = new Readings(
                new Deliveries(landing),
                landing,
                new ReadingHistory(sql, hot, clock),
                new ExceptionList(sql),
                Decisions.on(sql, tenants.audit(), caller, clock, amending));
    }

    /** From now on the account is billed up to that day. */
    public void bill(long accountId, LocalDate through) {
        billed.put(accountId, through);
    }

    @Override
    public Map<Long, LocalDate> billedThrough(Collection<Long> accountIds) {
        Map<Long, LocalDate> answer = new HashMap<>(billed);
        answer.keySet().retainAll(accountIds);
        return answer;
    }

    /** So many meters of so many accounts, all put up on one day at zero, numbered M1, M2, …; past the import. */
    public void plant(String tenant, int count, LocalDate installed) {
        tenants.in(
                tenant,
                () -> tenants.sql().use(handle -> {
                    handle.createUpdate(
                                    "insert into meter (maker_number, account_id, kind, digits, first_register_l, installed_on)"
                                            + " select 'M' || n, n, 'MECHANICAL', 5, 0, :on from generate_series(1, :count) n")
                            .bind("on", installed)
                            .bind("count", count)
                            .execute();
                    handle.createUpdate(
                                    "insert into meter_state (meter_id, last_register_l, actual_register_l, last_on, actual_on)"
                                            + " select id, 0, 0, installed_on, installed_on from meter order by id")
                            .execute();
                    handle.execute("analyze meter, meter_state");
                }));
    }
}
