package org.hearth.kernel.port;

import java.time.YearMonth;
import java.util.List;

/** Headquarters' facts: each subsidiary hands over its own monthly figures, which replace those it gave before. */
public interface Consolidation {
    /** Replaces the current subsidiary's facts of the months named; repeated calls leave the same state. */
    void publish(List<YearMonth> months, List<Fact> facts);

    /** One month of one branch and customer kind; amounts in fen, volume in litres, {@code arrearsFen} as it stands now. */
    record Fact(
            YearMonth month,
            long branchId,
            String branchName,
            String customerKind,
            long customers,
            long volumeLitres,
            long bills,
            long billedFen,
            long collectedFen,
            long arrearsFen,
            long cases) {}
}
