package org.hearth.reporting.facts;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

/** Learns which months have changed and has them made anew, once for a whole batch of events. */
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
        SortedSet<YearMonth> months = new TreeSet<>();
        List<Long> payments = new ArrayList<>();
        boolean all = false;
        for (Event event : events) {
            if (event instanceof BillsIssued issued) {
                months.add(issued.period());
            } else if (event instanceof BillReversed reversed) {
                months.add(reversed.period());
            } else if (event instanceof BillAdjusted adjusted) {
                months.add(adjusted.period());
            } else if (event instanceof PaymentTaken taken) {
                months.add(YearMonth.from(taken.paidOn()));
                payments.add(taken.paymentId());
            } else if (event instanceof PaymentReversed reversed) {
                months.add(YearMonth.from(reversed.paidOn()));
                payments.add(reversed.paymentId());
            } else if (event instanceof PaymentsImported imported) {
                months.addAll(imported.months());
                all = true;
            } else if (event instanceof ReadingsLanded landed) {
                addSpan(months, landed.from(), landed.to());
            } else if (event instanceof CaseTaken taken) {
                months.add(refresh.monthOf(taken.taken()));
            } else {
                // Accounts, their kinds and branches bear on every month.
                all = true;
            }
        }
        if (all) {
            months.addAll(refresh.known());
        }
        months.add(refresh.current());
        months.addAll(refresh.billedFor(payments));
        refresh.months(months);
    }

    private static void addSpan(SortedSet<YearMonth> months, LocalDate from, LocalDate to) {
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            months.add(month);
        }
    }
}
