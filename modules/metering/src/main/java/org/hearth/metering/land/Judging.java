package org.hearth.metering.land;

import java.util.Arrays;
import java.util.Set;
import java.util.function.IntConsumer;
import org.hearth.metering.ingest.ReadingRows;
import org.hearth.metering.line.Billed;
import org.hearth.metering.line.KnownLines;
import org.hearth.metering.line.MeterIndex;
import org.hearth.metering.plausibility.Course;
import org.hearth.metering.plausibility.Offer;
import org.hearth.metering.plausibility.Verdict;

/** Puts a batch in the order of meters and days and judges meter after meter. */
final class Judging {
    /** Meter, day and row share a long, so that sorting half a million readings sorts plain numbers. */
    private static final int ROW_BITS = 23;

    private static final int DAY_BITS = 17;
    private static final int MAX_METERS = 1 << (63 - ROW_BITS - DAY_BITS);

    private final ReadingRows rows;
    private final MeterIndex meters;
    private final int today;
    private final long[] order;

    /** @param unknown learns of the rows whose meter nobody knows */
    Judging(ReadingRows rows, MeterIndex meters, int today, IntConsumer unknown) {
        if (meters.size() > MAX_METERS) {
            throw new IllegalStateException("more than " + MAX_METERS + " meters");
        }
        this.rows = rows;
        this.meters = meters;
        this.today = today;
        this.order = order(unknown);
    }

    /** Learns what becomes of each reading and, after its last one, of each meter. */
    interface Sink {
        void reading(int row, int place, Verdict verdict, Course course);

        void meter(int place, Course course);
    }

    /** Meters of which a reading is not simply the next one, each with the first day in question. */
    record Late(long[] ids, long[] accounts, int[] days) {}

    Late late() {
        int size = 0;
        int[] places = new int[16];
        int[] days = new int[16];
        int last = MeterIndex.NONE;
        for (long key : order) {
            int place = place(key);
            int day = rows.day(row(key));
            boolean isPast = day <= meters.lastDay(place)
                    && day >= meters.terms(place, today).installedDay();
            if (place != last && isPast) {
                if (size == places.length) {
                    places = Arrays.copyOf(places, size * 2);
                    days = Arrays.copyOf(days, size * 2);
                }
                places[size] = place;
                days[size++] = day;
                last = place;
            }
        }
        int[] late = Arrays.copyOf(places, size);
        return new Late(
                Arrays.stream(late).mapToLong(meters::id).toArray(),
                Arrays.stream(late).mapToLong(meters::account).distinct().toArray(),
                Arrays.copyOf(days, size));
    }

    /** The first and the last day of the readings, today if there are none. */
    int[] span() {
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (int row = 0; row < rows.size(); row++) {
            from = Math.min(from, rows.day(row));
            to = Math.max(to, rows.day(row));
        }
        return rows.size() == 0 ? new int[] {today, today} : new int[] {from, to};
    }

    /** Offers all readings to their meters' lines, but for those that are in the queue already. */
    void judge(KnownLines known, Billed billed, Set<Held.Key> inQueue, Sink sink) {
        int at = 0;
        while (at < order.length) {
            int place = place(order[at]);
            Course course = known.course(meters, place, today, billed);
            for (; at < order.length && place(order[at]) == place; at++) {
                int row = row(order[at]);
                char source = rows.source(row);
                Offer offer = new Offer(rows.day(row), rows.register(row), source == 'E', source);
                Held.Key key = new Held.Key(meters.id(place), offer.day(), offer.register());
                Verdict verdict = inQueue.contains(key) ? Verdict.unchanged() : course.offer(offer);
                sink.reading(row, place, verdict, course);
            }
            sink.meter(place, course);
        }
    }

    private long[] order(IntConsumer unknown) {
        long[] keys = new long[rows.size()];
        int size = 0;
        byte[] numbers = rows.numbers();
        for (int row = 0; row < rows.size(); row++) {
            int place = meters.find(numbers, rows.numberStart(row), rows.numberEnd(row));
            if (place == MeterIndex.NONE) {
                unknown.accept(row);
            } else {
                keys[size++] = ((long) place << (ROW_BITS + DAY_BITS)) | ((long) rows.day(row) << ROW_BITS) | row;
            }
        }
        long[] sorted = Arrays.copyOf(keys, size);
        Arrays.sort(sorted);
        return sorted;
    }

    private static int place(long key) {
        return (int) (key >> (ROW_BITS + DAY_BITS));
    }

    private static int row(long key) {
        return (int) key & ((1 << ROW_BITS) - 1);
    }
}
