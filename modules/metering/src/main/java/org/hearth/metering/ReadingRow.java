package org.hearth.metering;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A reading that counts.
 *
 * @param registerLitres what the dial showed
 * @param previousOn the reading, or the installation, that the volume is measured from
 * @param volumeLitres what was used since; negative only if it corrects what was taken too high before
 */
public record ReadingRow(
        long meterId,
        long accountId,
        LocalDate readOn,
        long registerLitres,
        LocalDate previousOn,
        long previousRegisterLitres,
        long volumeLitres,
        boolean estimated,
        ReadingSource source,
        Set<ReadingMark> marks,
        long batchId) {

    /** How a reading came about. */
    public enum ReadingSource {
        /** Read at the dial. */
        ACTUAL('A'),
        /** Worked out, nobody saw the dial. */
        ESTIMATED('E'),
        /** Told by the customer. */
        CUSTOMER('C'),
        /** Sent by the meter. */
        REMOTE('R'),
        /** Taken when the meter was taken down. */
        EXCHANGE('X');

        private static final List<ReadingSource> ALL = List.of(values());

        private final char code;

        ReadingSource(char code) {
            this.code = code;
        }

        /** The letter that stands for it in the database. */
        public char code() {
            return code;
        }

        /** @throws IllegalArgumentException if no source has this letter */
        public static ReadingSource of(char code) {
            for (ReadingSource source : ALL) {
                if (source.code == code) {
                    return source;
                }
            }
            throw new IllegalArgumentException("no source " + code);
        }
    }

    /** What is worth knowing about a reading that counts. */
    public enum ReadingMark {
        /** The dial went over its last digit. */
        ROLLED_OVER(1),
        /** Takes back what was taken too high before. */
        CORRECTION(2),
        /** Less than 25 days after the reading before. */
        SHORT_INTERVAL(4),
        /** More than 90 days after the reading before. */
        LONG_INTERVAL(8),
        /** Came after a later one was known. */
        LATE(16),
        /** Held back at first, then accepted by a person. */
        ACCEPTED(32);

        private static final List<Set<ReadingMark>> SETS = IntStream.range(0, 1 << values().length)
                .mapToObj(ReadingMark::set)
                .toList();

        private final int bit;

        ReadingMark(int bit) {
            this.bit = bit;
        }

        /** The bit that stands for it in the database. */
        public int bit() {
            return bit;
        }

        public boolean in(int marks) {
            return (marks & bit()) != 0;
        }

        /** The marks of a set of bits. */
        public static Set<ReadingMark> of(int marks) {
            return SETS.get(marks);
        }

        private static Set<ReadingMark> set(int marks) {
            return Arrays.stream(values()).filter(mark -> mark.in(marks)).collect(Collectors.toUnmodifiableSet());
        }
    }
}
