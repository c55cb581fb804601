package org.hearth.payments.take;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hearth.billing.BillRow;
import org.hearth.billing.Bills;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.ledger.Ledger;
import org.hearth.payments.Owed;

/** What an account owes and why. */
@Singleton
public class Debts {
    private final Sql sql;
    private final Bills bills;
    private final Ledger ledger;
    private final Clock clock;

    @Inject
    public Debts(Sql sql, Bills bills, Ledger ledger, Clock clock) {
        this.sql = sql;
        this.bills = bills;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @throws Refused if there is no such account */
    public Owed of(long accountId) {
        LocalDate today = LocalDate.now(clock);
        List<Owed.Bill> open =
                bills.open(accountId).stream().map(bill -> bill(bill, today)).toList();
        long owed = open.stream().mapToLong(Owed.Bill::openFen).sum();
        long overdue = open.stream()
                .filter(Owed.Bill::overdue)
                .mapToLong(Owed.Bill::openFen)
                .sum();
        long prepaid = ledger.balance(accountId).prepaid().fen();
        return sql.with(handle -> handle.createQuery(SqlFile.of(Debts.class, "account.sql"))
                .bind("account", accountId)
                .map((row, context) -> new Owed(
                        accountId,
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("full_name"),
                        owed,
                        overdue,
                        prepaid,
                        open))
                .findOne()
                .orElseThrow(() -> Refused.notFound("account", accountId)));
    }

    private static Owed.Bill bill(BillRow bill, LocalDate today) {
        return new Owed.Bill(
                bill.id(),
                bill.period(),
                bill.dueOn(),
                bill.volumeLitres(),
                bill.amountFen() + bill.adjustedFen(),
                bill.paidFen(),
                bill.openFen(),
                bill.dueOn().isBefore(today));
    }
}
