package org.hearth.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A bill run as it stands.
 *
 * @param bookCode null for the whole company
 * @param accounts accounts looked at
 * @param bills bills in the preview, or issued
 * @param held accounts held back, with a reason each
 * @param creditFen what was paid ahead and was used for the bills when they were issued
 * @param reason why it was reversed
 */
public record RunRow(
        long id,
        YearMonth period,
        @Nullable String bookCode,
        RunState state,
        LocalDate issuedOn,
        LocalDate dueOn,
        long accounts,
        long bills,
        long held,
        long volumeLitres,
        long amountFen,
        long taxFen,
        long creditFen,
        Instant created,
        String createdBy,
        @Nullable Instant issued,
        @Nullable String issuedBy,
        @Nullable String reason) {

    /** Where a run is. */
    public enum RunState {
        /** Asked for, not yet looked at. */
        NEW,
        /** Priced and shown; nothing is written yet. */
        PREVIEW,
        ISSUED,
        REVERSED
    }
}
