package org.hearth.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.hearth.kernel.Money;
import org.hearth.payments.Receipt;
import org.hearth.tenants.Bound;

/**
 * Clerks at the counter who all take payments at once, with check, receipt, audit and event; beside what is common (table by table,
 * six round trips and a commit) and the limit (one prepared statement that writes the same rows), in one run on one server.
 */
public final class PaymentsBench {
    private static final int WAYS = 3;
    /** Each way is gone twice; the second time counts. */
    private static final int WARMTH = 2;

    private PaymentsBench() {}

    /** @param arguments payments each way, 6,000 if not given; clerks, 32 if not given */
    public static void main(String[] arguments) {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 6_000;
        int windows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 32;
        int each = Math.max(1, wanted / windows);
        int payments = each * windows;
        PaymentsTown town = new PaymentsTown(WAYS * WARMTH * payments);
        List<Money> owed = town.owed();
        BarePayments bare = new BarePayments(town.tenants);
        try (Clerks clerks = new Clerks(windows)) {
            List<Bound> people =
                    IntStream.range(0, windows).mapToObj(town::clerk).toList();
            Way house = (clerk, first) -> take(town, people.get(clerk), owed, first, each);
            double counter = rate(clerks, house, 1, each);
            double tables = rate(clerks, (clerk, first) -> bare.tableByTable(first, each), 1 + WARMTH * payments, each);
            double limit = rate(clerks, (clerk, first) -> bare.atOnce(first, each), 1 + 2 * WARMTH * payments, each);
            check(town.open() == 0, town.open() + " bills are still open");
            check(town.isClean(), "the ledger is not clean");
            System.out.printf(
                    "%,d payments by %d clerks each way: counter %,.0f/s, table by table %,.0f/s, one statement %,.0f/s%n",
                    payments, windows, counter, tables, limit);
            System.out.printf(
                    "RESULT payments_s=%.0f vs_six_trips=%.2f vs_one_statement=%.2f%n",
                    counter, counter / tables, counter / limit);
        }
    }

    /** How one clerk takes payments of neighbouring accounts, from the first on. */
    private interface Way {
        void take(int clerk, long first);
    }

    /** Payments a second, once the way has been gone for as long before, so that compiling it does not count. */
    private static double rate(Clerks clerks, Way way, long first, int each) {
        clerks.seconds(clerk -> way.take(clerk, first + (long) clerk * each));
        long payments = (long) clerks.count() * each;
        return payments / clerks.seconds(clerk -> way.take(clerk, first + payments + (long) clerk * each));
    }

    private static void take(PaymentsTown town, Bound clerk, List<Money> owed, long first, int each) {
        for (long account = first; account < first + each; account++) {
            Receipt receipt = town.take(clerk, account, owed.get((int) account - 1));
            check(receipt.lines().size() == 1 && receipt.aheadFen() == 0, receipt + " has not settled the bill");
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
