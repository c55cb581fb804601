package org.hearth.bench;

import java.util.ArrayList;
import java.util.List;
import org.hearth.kernel.Money;
import org.hearth.payments.Receipt;
import org.hearth.tenants.Bound;

/**
 * Clerks at the counter who all take payments at once, with check, receipt, audit and event; beside what is common (table by table,
 * six round trips and a commit) and the limit (one prepared statement that writes the same rows), in one run on one server.
 */
public final class PaymentsBench {
    private static final int WAYS = 3;

    private PaymentsBench() {}

    /** @param arguments payments each way, 6,000 if not given; clerks, 32 if not given */
    public static void main(String[] arguments) {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 6_000;
        int windows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 32;
        int each = Math.max(1, wanted / windows);
        int payments = each * windows;
        PaymentsTown town = new PaymentsTown(WAYS * payments);
        try (Clerks clerks = new Clerks(windows)) {
            double house = payments / house(town, clerks, each);
            BarePayments bare = new BarePayments(town.tenants);
            double tables = payments / clerks.seconds(clerk -> bare.tableByTable(1 + payments + clerk * each, each));
            double limit = payments / clerks.seconds(clerk -> bare.atOnce(1 + 2 * payments + clerk * each, each));
            check(town.open() == 0, town.open() + " bills are still open");
            check(town.isClean(), "the ledger is not clean");
            System.out.printf(
                    "%,d payments by %d clerks each way: counter %,.0f/s, table by table %,.0f/s, one statement %,.0f/s%n",
                    payments, windows, house, tables, limit);
            System.out.printf(
                    "RESULT payments_s=%.0f vs_six_trips=%.2f vs_one_statement=%.2f%n",
                    house, house / tables, house / limit);
        }
    }

    private static double house(PaymentsTown town, Clerks clerks, int each) {
        List<Money> owed = town.owed();
        List<Bound> people = new ArrayList<>();
        for (int i = 0; i < clerks.count(); i++) {
            people.add(town.clerk(i));
        }
        return clerks.seconds(clerk -> {
            for (int account = 1 + clerk * each; account <= (clerk + 1) * each; account++) {
                Receipt receipt = town.take(people.get(clerk), account, owed.get(account - 1));
                check(receipt.lines().size() == 1 && receipt.aheadFen() == 0, receipt + " has not settled the bill");
            }
        });
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
