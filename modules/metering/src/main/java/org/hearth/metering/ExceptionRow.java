package org.hearth.metering;

import java.time.Instant;
import java.time.LocalDate;
import org.hearth.metering.ReadingRow.ReadingSource;
import org.jspecify.annotations.Nullable;

/**
 * A reading that a person must look at.
 *
 * @param accountNumber the account's own number
 * @param bookCode null if the meter is in no book
 * @param volumeLitres what it would bill, or bills if {@code landed}
 * @param expectedLitres what was to be expected, null if the meter has no past
 * @param landed whether the reading counts already and is only to be looked at
 */
public record ExceptionRow(
        long id,
        long meterId,
        String meterNumber,
        long accountId,
        String accountNumber,
        String customerName,
        @Nullable String bookCode,
        LocalDate readOn,
        long registerLitres,
        boolean estimated,
        ReadingSource source,
        LocalDate previousOn,
        long previousRegisterLitres,
        long volumeLitres,
        @Nullable Long expectedLitres,
        ExceptionReason reason,
        boolean landed,
        ExceptionState state,
        Instant created,
        @Nullable Instant resolved,
        @Nullable String resolvedBy,
        String note) {

    /** Why a reading was not simply taken. */
    public enum ExceptionReason {
        /** The dial shows less than before and did not go round. */
        NEGATIVE,
        /** The dial may have gone round, but then far more was used than usual. */
        ROLL_OVER,
        /** Far more than usual for the season. */
        SPIKE,
        /** An estimate above the highest month of the meter's own year. */
        ESTIMATE_HIGH,
        /** No use for several readings in a row where gas was used before. */
        ZERO_RUN,
        /** A dial that stands still where much was to be expected. */
        STUCK,
        /** Does not fit between the readings before and after it. */
        OUT_OF_ORDER,
        /** Another reading of the same day is known. */
        DUPLICATE,
        /** Lies on or before the last day that is billed. */
        BILLED
    }

    /** What became of it. */
    public enum ExceptionState {
        OPEN,
        ACCEPTED,
        ESTIMATED,
        REJECTED
    }

    /** Which exceptions are wanted; null means any. */
    public record Filter(
            @Nullable ExceptionState state,
            @Nullable ExceptionReason reason,
            @Nullable String bookCode,
            @Nullable Long meterId) {
        public static final Filter OPEN = new Filter(ExceptionState.OPEN, null, null, null);
    }
}
