package org.hearth.billing.candidate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hearth.billing.bill.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An account that a run looks at, with all that its bill depends on.
 *
 * @param commercial whether it is a commercial or industrial account
 * @param sequence of the bill's id: how often this month was billed and taken back before
 * @param lastPeriod month of the last bill that stands, if there is one
 * @param zeroStreak how many bills in a row, up to that one, were estimated at zero
 * @param standing where that bill left the account
 * @param spans what is read and not billed, by meter and day
 * @param exceptionOn newest reading that waits for a person's judgement, if there is one
 */
public record Candidate(
        long accountId,
        boolean commercial,
        String priceCode,
        int householdSize,
        LocalDate opened,
        @Nullable LocalDate closed,
        int sequence,
        @Nullable YearMonth lastPeriod,
        int zeroStreak,
        Standing standing,
        List<Span> spans,
        @Nullable LocalDate exceptionOn) {}
