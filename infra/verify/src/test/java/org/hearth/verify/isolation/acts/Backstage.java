package org.hearth.verify.isolation.acts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearth.billing.BillAdjusted;
import org.hearth.billing.BillReversed;
import org.hearth.billing.BillsIssued;
import org.hearth.customers.AccountOpened;
import org.hearth.customers.CustomerChanged;
import org.hearth.kernel.port.Event;
import org.hearth.metering.MetersChanged;
import org.hearth.metering.ReadingsLanded;
import org.hearth.payments.PaymentReversed;
import org.hearth.payments.PaymentTaken;
import org.hearth.payments.PaymentsImported;
import org.hearth.service.CaseTaken;
import org.hearth.service.CaseType;

/** What jobs and observers are given: values and events that name another subsidiary's things. */
final class Backstage {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    /** The values of a job, by its kind. */
    static final Map<String, Function<Known, Map<String, String>>> JOBS = Map.of(
            "billing.run", far -> Map.of("run", Long.toString(far.run()), "act", "issue"),
            "customers.reseal", far -> Map.of(),
            "service.reseal", far -> Map.of(),
            "search.rebuild", far -> Map.of(),
            "templates.publish", far -> Map.of("publication", "999999"));

    /** An event, by its type. */
    static final Map<Class<? extends Event>, Function<Known, Event>> EVENTS = Map.ofEntries(
            Map.entry(AccountOpened.class, far -> new AccountOpened(List.of(far.account()))),
            Map.entry(CustomerChanged.class, far -> new CustomerChanged(List.of(far.customer()))),
            Map.entry(ReadingsLanded.class, far -> new ReadingsLanded(far.exception(), DAY, DAY, 1)),
            Map.entry(MetersChanged.class, far -> new MetersChanged(List.of(far.account()))),
            Map.entry(BillsIssued.class, far -> new BillsIssued(far.run(), far.month(), 1)),
            Map.entry(BillReversed.class, far -> new BillReversed(far.run(), far.bill(), far.month())),
            Map.entry(BillAdjusted.class, far -> new BillAdjusted(far.bill(), far.account(), far.month())),
            Map.entry(PaymentTaken.class, far -> new PaymentTaken(far.payment(), far.account(), DAY, 1000)),
            Map.entry(PaymentReversed.class, far -> new PaymentReversed(far.payment(), far.account(), DAY, 1000)),
            Map.entry(PaymentsImported.class, far -> new PaymentsImported(List.of(far.month()), null, 1, 1000)),
            Map.entry(CaseTaken.class, Backstage::taken));

    private Backstage() {}

    private static Event taken(Known far) {
        return new CaseTaken(
                far.serviceCase(), far.caseNumber(), CaseType.COMPLAINT, false, far.customer(), far.unit(), NOON);
    }
}
