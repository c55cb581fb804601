package org.hearth.ui.figures;

import java.time.YearMonth;
import java.util.List;

/**
 * What a month came to, of the group, a subsidiary or a branch; amounts in fen, volume in litres.
 *
 * @param rate the part collected of what was billed, 0 to 1 and beyond; NaN if nothing was billed
 */
public record Sums(YearMonth month, long volumeLitres, long billedFen, long collectedFen, double rate) {
    /** The change as a share of 1; NaN if there was nothing before. */
    public static double change(long now, long before) {
        return before == 0 ? Double.NaN : (double) (now - before) / before;
    }

    /** The newest month in which anything was billed, else the month before the last one, which is hardly begun. */
    public static YearMonth newestOf(List<Sums> series) {
        for (int at = series.size() - 1; at >= 0; at--) {
            if (series.get(at).billedFen() != 0) {
                return series.get(at).month();
            }
        }
        return series.get(series.size() - 1).month().minusMonths(1);
    }
}
