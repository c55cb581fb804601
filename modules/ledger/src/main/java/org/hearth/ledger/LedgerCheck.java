package org.hearth.ledger;

import java.util.List;
import org.hearth.kernel.Money;

/**
 * The proof of a subsidiary's books.
 *
 * @param transfers how many transfers were summed
 * @param debits all debits of the chart
 * @param credits all credits of the chart
 * @param differences customer accounts whose kept balance is not the sum of their transfers, at most {@link #MOST}
 */
public record LedgerCheck(long transfers, Money debits, Money credits, List<Difference> differences) {
    public static final int MOST = 1000;

    /** Whether debits equal credits and every balance is the sum of its transfers. */
    public boolean isClean() {
        return debits.equals(credits) && differences.isEmpty();
    }

    /** A customer account whose balance is not what its transfers come to. */
    public record Difference(Balance kept, Balance summed) {}
}
