package org.hearth.reporting.facts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearth.billing.BillAdjusted;
import org.hearth.billing.BillReversed;
import org.hearth.billing.BillsIssued;
import org.hearth.customers.AccountOpened;
import org.hearth.customers.CustomerChanged;
import org.hearth.kernel.port.Event;
import org.hearth.kernel.port.Observer;
import org.hearth.metering.ReadingsLanded;
import org.hearth.payments.PaymentReversed;
import org.hearth.payments.PaymentTaken;
import org.hearth.payments.PaymentsImported;
import org.hearth.service.CaseTaken;

/** Learns which figures of which months have changed and has them counted anew, once for a whole batch of events. */
@Singleton
public class FactKeeper implements Observer {
    private final Refresh refresh;

    @Inject
    public FactKeeper(Refresh refresh) {
        this.refresh = refresh;
    }

    @Override
    public String name() {
        return "reporting";
    }

    @Override
    public Set<Class<? extends Event>> observes() {
        return Set.of(
                AccountOpened.class,
                CustomerChanged.class,
                ReadingsLanded.class,
                BillsIssued.class,
                BillReversed.class,
                BillAdjusted.class,
                PaymentTaken.class,
                PaymentReversed.class,
                PaymentsImported.class,
                CaseTaken.class);
    }

    @Override
    public void on(List<Event> events) {
        Stale stale = new Stale();
        List<Long> payments = new ArrayList<>();
        boolean all = false;
        for (Event event : events) {
            if (event instanceof BillsIssued issued) {
                billed(stale, issued.period());
            } else if (event instanceof BillReversed reversed) {
                billed(stale, reversed.period());
            } else if (event instanceof BillAdjusted adjusted) {
                billed(stale, adjusted.period());
            } else if (event instanceof PaymentTaken taken) {
                stale.add(Part.COLLECTED, YearMonth.from(taken.paidOn()));
                payments.add(taken.paymentId());
            } else if (event instanceof PaymentReversed reversed) {
                stale.add(Part.COLLECTED, YearMonth.from(reversed.paidOn()));
                payments.add(reversed.paymentId());
            } else if (event instanceof PaymentsImported imported) {
                stale.add(Part.COLLECTED, imported.months());
                stale.add(Part.OPEN, imported.billed() == null ? refresh.known() : imported.billed());
            } else if (event instanceof ReadingsLanded landed) {
                read(stale, landed.from(), landed.to());
            } else if (event instanceof CaseTaken taken) {
                stale.add(Part.CASES, refresh.monthOf(taken.taken()));
            } else {
                // Accounts, their kinds and branches bear on everything of every month.
                all = true;
            }
        }
        if (all) {
            refresh.known().forEach(stale::addWhole);
        }
        stale.add(Part.OPEN, refresh.billedFor(payments));
        refresh.months(stale);
    }

    private static void billed(Stale stale, YearMonth period) {
        stale.add(Part.BILLED, period);
        stale.add(Part.OPEN, period);
    }

    private static void read(Stale stale, LocalDate from, LocalDate to) {
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            stale.add(Part.VOLUME, month);
        }
    }
}
