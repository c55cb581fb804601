package org.hearth.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clerk's till of one day, and its day-end once it is closed; amounts in fen.
 *
 * @param floatFen the cash it was opened with
 * @param closed when it was counted and closed, null while it is open
 * @param note what was said about a difference
 * @param lines what it should hold by method of payment, and what was counted
 */
public record Drawer(
        long id,
        long personId,
        String person,
        long unitId,
        String unit,
        LocalDate day,
        Instant opened,
        @Nullable Instant closed,
        long floatFen,
        String note,
        List<Line> lines) {
    public Drawer {
        lines = List.copyOf(lines);
    }

    public boolean isOpen() {
        return closed == null;
    }

    /** Counted less expected over all methods, 0 while open. */
    public long differenceFen() {
        return lines.stream().mapToLong(Line::differenceFen).sum();
    }

    /**
     * One method of payment.
     *
     * @param payments how many were taken and not reversed
     * @param expectedFen what should be there; for cash with the float
     * @param countedFen what was there, null while the drawer is open
     * @param differenceFen counted less expected, 0 while the drawer is open
     */
    public record Line(
            Method method,
            int payments,
            long expectedFen,
            @Nullable Long countedFen,
            long differenceFen,
            Outcome outcome) {}

    /** How a count came out. */
    public enum Outcome {
        NOT_COUNTED,
        EVEN,
        SHORT,
        OVER;

        /** Names counted less expected. */
        public static Outcome of(long differenceFen) {
            return differenceFen == 0 ? EVEN : differenceFen < 0 ? SHORT : OVER;
        }
    }
}
