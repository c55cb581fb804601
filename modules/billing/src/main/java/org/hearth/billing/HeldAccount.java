package org.hearth.billing;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account that a run does not bill.
 *
 * @param detail what the reason's text names, by placeholder
 * @param releasedBy who let it through all the same
 */
public record HeldAccount(
        long accountId,
        String accountNumber,
        HoldReason reason,
        Map<String, String> detail,
        @Nullable String releasedBy) {

    /** Why an account is held back; its text is {@code hold.<NAME>} in the catalogue. */
    public enum HoldReason {
        /** Nothing was read since the last bill. */
        NO_READING(false),
        /** A reading waits for a person's judgement. */
        READING_EXCEPTION(false),
        /** Readings do not join up with the last bill. */
        READING_GAP(false),
        /** More was estimated, and billed, than was used; later readings will use it up. */
        OVER_ESTIMATED(false),
        /** No price covers the days read. */
        NO_PRICE_PLAN(false),
        /** Fewer days than a bill should cover. */
        SHORT_CYCLE(true),
        /** More days than a bill should cover. */
        LONG_CYCLE(true),
        /** Much more a day than in any bill of the last year. */
        SPIKE(true),
        /** Estimated at zero for months, and now high. */
        ZERO_THEN_HIGH(true),
        /** Estimated above the highest bill of the last year. */
        ESTIMATE_ABOVE_PEAK(true),
        /** More money than the company bills without a look. */
        HIGH_AMOUNT(true);

        private final boolean releasable;

        HoldReason(boolean releasable) {
            this.releasable = releasable;
        }

        /** Whether a person may bill the account all the same. */
        public boolean isReleasable() {
            return releasable;
        }
    }
}
