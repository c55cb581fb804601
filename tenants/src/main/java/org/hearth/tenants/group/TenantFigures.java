package org.hearth.tenants.group;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of one subsidiary, or of one of its branches, with what it is compared with.
 *
 * @param tenant code of the subsidiary
 * @param name of the subsidiary, or of the branch
 * @param branchId null for a whole subsidiary
 * @param rank place among its equals by what was billed, 1 for the most
 * @param now the month's figures
 * @param monthBefore figures of the month before, zero if nothing was handed over
 * @param yearBefore figures of the same month of the year before
 */
public record TenantFigures(
        String tenant,
        String name,
        String city,
        String colour,
        @Nullable Long branchId,
        YearMonth month,
        int rank,
        Figures now,
        Figures monthBefore,
        Figures yearBefore) {

    /** Sums of one month; amounts in fen, volume in litres; {@code arrearsFen} as it stood when it was handed over. */
    public record Figures(
            long customers,
            long volumeLitres,
            long bills,
            long billedFen,
            long collectedFen,
            long arrearsFen,
            long cases) {
        public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0);

        /** What was collected of what was billed, in hundredths of a percent; 0 if nothing was billed. */
        public long collectedBasisPoints() {
            return billedFen == 0 ? 0 : Math.floorDiv(Math.multiplyExact(collectedFen, 10_000L), billedFen);
        }
    }

    /** One month of a series. */
    public record Point(YearMonth month, Figures figures) {}
}
