package org.hearth.billing.bill;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.tariffs.Counts.Count;

/**
 * Where a bill leaves its account: what the next bill goes on from. Kept with each bill, so that taking the last bill back leaves
 * the account exactly where the one before had left it.
 *
 * @param meters up to which reading each meter is billed
 * @param counts volume so far in the price cycles that later days can still fall into
 * @param daily litres a day of the account's last bills, newest last, at most {@link #REMEMBERED}
 */
public record Standing(List<MeterMark> meters, List<Count> counts, List<Long> daily) {
    /** Bills whose daily use is remembered: a year and the same month of the year before. */
    public static final int REMEMBERED = 13;

    /** An account before its first bill. */
    public static final Standing NONE = new Standing(List.of(), List.of(), List.of());

    private static final JsonFactory JSON = new JsonFactory();

    /** Up to which day a meter is billed, if it is. */
    public Optional<LocalDate> billedTo(long meterId) {
        for (MeterMark mark : meters) {
            if (mark.meterId() == meterId) {
                return Optional.of(mark.billedTo());
            }
        }
        return Optional.empty();
    }

    /** The earliest day up to which a meter still in use is billed. */
    public Optional<LocalDate> earliest() {
        return meters.stream()
                .filter(mark -> !mark.finished())
                .map(MeterMark::billedTo)
                .min(LocalDate::compareTo);
    }

    /** The most litres a day of the bills remembered; 0 if there are none. */
    public long peak() {
        long most = 0;
        for (long litres : daily) {
            most = Math.max(most, litres);
        }
        return most;
    }

    /** {@code {"m":[[meter,day,finished]],"c":[[ladder,since,until,litres]],"d":[litres]}}, in UTF-8. */
    public byte[] toJson() {
        JsonBytes json = new JsonBytes(256);
        json.open('{').field("m").open('[');
        for (MeterMark mark : meters) {
            json.open('[').number(mark.meterId()).day(mark.billedTo());
            json.flag(mark.finished()).close(']');
        }
        json.close(']').field("c").open('[');
        for (Count count : counts) {
            json.open('[').text(count.ladder()).day(count.since()).day(count.until());
            json.number(count.litres()).close(']');
        }
        json.close(']').field("d").open('[');
        for (long litres : daily) {
            json.number(litres);
        }
        return json.close(']').close('}').toBytes();
    }

    /** Reads {@link #toJson()} back. */
    public static Standing fromJson(String text) {
        List<MeterMark> meters = new ArrayList<>(2);
        List<Count> counts = new ArrayList<>(2);
        List<Long> daily = new ArrayList<>(REMEMBERED);
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    switch (field) {
                        case "m" -> meters.add(meter(json));
                        case "c" -> counts.add(count(json));
                        default -> daily.add(json.getLongValue());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Standing(meters, counts, daily);
    }

    /** A day as this class wrote it; parsing any day that could be meant takes most of the time of reading a standing. */
    private static LocalDate day(String text) {
        if (text.length() != 10) {
            return LocalDate.parse(text);
        }
        return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + Character.digit(text.charAt(i), 10);
        }
        return value;
    }

    private static MeterMark meter(JsonParser json) throws IOException {
        long id = json.nextLongValue(0);
        LocalDate billedTo = day(json.nextTextValue());
        MeterMark mark = new MeterMark(id, billedTo, Boolean.TRUE.equals(json.nextBooleanValue()));
        json.nextToken();
        return mark;
    }

    private static Count count(JsonParser json) throws IOException {
        String ladder = json.nextTextValue();
        LocalDate since = day(json.nextTextValue());
        LocalDate until = day(json.nextTextValue());
        Count count = new Count(ladder, since, until, json.nextLongValue(0));
        json.nextToken();
        return count;
    }

    /**
     * How far a meter is billed.
     *
     * @param finished whether that was its last reading, taken when it was exchanged
     */
    public record MeterMark(long meterId, LocalDate billedTo, boolean finished) {}
}
