package org.hearth.tariffs.rating;

/** Divides a volume over parts of a span in proportion to their days, so that not a litre is lost or made. */
public final class DaySplit {
    private DaySplit() {}

    /**
     * Each part's share: the whole litres of its proportion, and the litres left over to the parts with the largest remainders,
     * of equal ones to the earlier.
     *
     * @param litres not negative
     * @param days days of each part, all positive
     */
    public static long[] split(long litres, long[] days) {
        long[] shares = new long[days.length];
        if (days.length == 1) {
            shares[0] = litres;
            return shares;
        }
        long total = 0;
        for (long part : days) {
            total += part;
        }
        long[] remainders = new long[days.length];
        long left = litres;
        long whole = litres / total;
        long rest = litres % total;
        for (int i = 0; i < days.length; i++) {
            shares[i] = whole * days[i] + rest * days[i] / total;
            remainders[i] = rest * days[i] % total;
            left -= shares[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < days.length; i++) {
                if (remainders[i] > remainders[largest]) {
                    largest = i;
                }
            }
            shares[largest]++;
            remainders[largest] = -1;
        }
        return shares;
    }
}
