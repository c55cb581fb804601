package org.hearth.metering.plausibility;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What a meter usually measures: litres a day for each calendar month, learnt from its own readings, so that winter is compared
 * with winter.
 */
public final class Usual {
    /** Stands for a month that nothing is known of. */
    public static final int UNKNOWN = -1;

    private static final int MONTHS = 12;
    private static final int HALF_MONTH = 15;
    private static final int MONTH = 30;

    private final int[] rates;

    private Usual(int[] rates) {
        this.rates = rates;
    }

    /** Of a meter without a past. */
    public static Usual unknown() {
        int[] rates = new int[MONTHS];
        Arrays.fill(rates, UNKNOWN);
        return new Usual(rates);
    }

    /** Of litres a day from January to December, {@link #UNKNOWN} where nothing is known. */
    public static Usual of(int... rates) {
        if (rates.length != MONTHS) {
            throw new IllegalArgumentException("a year has 12 months, not " + rates.length);
        }
        return new Usual(rates.clone());
    }

    /** Of twelve rates from a place in an array, as {@link #copyTo} put them there. */
    public static Usual at(int[] array, int from) {
        return new Usual(Arrays.copyOfRange(array, from, from + MONTHS));
    }

    /** Of bytes as {@link #toBytes} gave them. */
    public static Usual ofBytes(byte[] bytes) {
        int[] rates = new int[MONTHS];
        ByteBuffer.wrap(bytes).asIntBuffer().get(rates);
        return new Usual(rates);
    }

    /** Litres a day from January to December, {@link #UNKNOWN} where nothing is known, four bytes each. */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(MONTHS * Integer.BYTES);
        bytes.asIntBuffer().put(rates);
        return bytes.array();
    }

    /** Puts the twelve rates into an array. */
    public void copyTo(int[] array, int from) {
        System.arraycopy(rates, 0, array, from, MONTHS);
    }

    /**
     * What is to be expected.
     *
     * @param litres {@link #UNKNOWN} if there is no past at all
     * @param seasonal whether the very months are known; otherwise it is the mean of the others
     */
    public record Expected(long litres, boolean seasonal) {
        private static final Expected NOTHING = new Expected(UNKNOWN, false);

        public boolean isKnown() {
            return litres >= 0;
        }
    }

    /** Expected volume from one day up to another, both in days since 1970-01-01. */
    public Expected expected(int fromDay, int toDay) {
        long litres = 0;
        boolean seasonal = true;
        int mean = UNKNOWN;
        for (int day = fromDay; day < toDay; ) {
            LocalDate date = LocalDate.ofEpochDay(day);
            int end = Math.min(toDay, day + date.lengthOfMonth() - date.getDayOfMonth() + 1);
            int rate = rates[date.getMonthValue() - 1];
            if (rate == UNKNOWN) {
                mean = mean == UNKNOWN ? mean() : mean;
                rate = mean;
                seasonal = false;
            }
            if (rate == UNKNOWN) {
                return Expected.NOTHING;
            }
            litres += (long) rate * (end - day);
            day = end;
        }
        return new Expected(litres, seasonal);
    }

    /** Litres a day in the month that had most, {@link #UNKNOWN} unless all months are known. */
    public int yearsPeak() {
        int peak = 0;
        for (int rate : rates) {
            if (rate == UNKNOWN) {
                return UNKNOWN;
            }
            peak = Math.max(peak, rate);
        }
        return peak;
    }

    /** Litres a day over the months that are known, {@link #UNKNOWN} if none is. */
    public int mean() {
        long sum = 0;
        int known = 0;
        for (int rate : rates) {
            if (rate != UNKNOWN) {
                sum += rate;
                known++;
            }
        }
        return known == 0 ? UNKNOWN : (int) (sum / known);
    }

    /**
     * With what was measured between two actual readings; a month that is known already moves half way, so that one odd year
     * does not become the rule.
     */
    Usual learn(int fromDay, int toDay, long volume) {
        int days = Math.max(toDay - fromDay, 1);
        int rate = (int) Math.min(Math.max(volume, 0) / days, Integer.MAX_VALUE);
        int[] learnt = rates.clone();
        int day = fromDay + Math.min(HALF_MONTH, days / 2);
        do {
            int month = LocalDate.ofEpochDay(day).getMonthValue() - 1;
            int before = rates[month];
            learnt[month] = before == UNKNOWN ? rate : (int) (((long) before + rate) / 2);
            day += MONTH;
        } while (day + HALF_MONTH <= toDay);
        return new Usual(learnt);
    }
}
