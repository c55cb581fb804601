package org.hearth.billing.rate;

/**
 * Where a company's gates stand ({@link Gates}). Volumes are litres, amounts fen.
 *
 * @param fewestDays a bill of fewer days waits for the next month
 * @param mostDays a bill of more days is held
 * @param zeroBills after so many bills in a row estimated at zero
 * @param zeroLitres a bill of so much is held
 * @param historyBills bills that an account must have before its use is compared with them
 * @param spikeTimes a day's use of more than so many times the peak remembered is held
 * @param spikeLitres if the bill is of so much at least; less may jump
 * @param spikeLitresCommercial the same for commercial and industrial accounts
 * @param estimateLitres an estimate above the peak is held if the bill is of so much at least
 * @param mostFen a bill of more money is held; 0 for no limit
 * @param mostFenCommercial the same for commercial and industrial accounts
 */
public record GateLimits(
        int fewestDays,
        int mostDays,
        int zeroBills,
        long zeroLitres,
        int historyBills,
        int spikeTimes,
        long spikeLitres,
        long spikeLitresCommercial,
        long estimateLitres,
        long mostFen,
        long mostFenCommercial) {}
