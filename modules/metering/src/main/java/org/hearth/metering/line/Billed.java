package org.hearth.metering.line;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.metering.BilledThrough;
import org.jspecify.annotations.Nullable;

/** Up to which day accounts are billed, asked of whoever bills; nobody may be there. */
public final class Billed {
    private static final Billed NOTHING = new Billed(Map.of());

    private final Map<Long, LocalDate> through;

    private Billed(Map<Long, LocalDate> through) {
        this.through = through;
    }

    /** The days since 1970-01-01 up to which nothing may change; the smallest integer if nothing is billed. */
    public int throughDay(long accountId) {
        LocalDate day = through.get(accountId);
        return day == null ? Integer.MIN_VALUE : (int) day.toEpochDay();
    }

    /** Asks all that bill. */
    public static final class Inquiry {
        private final Iterable<BilledThrough> answerers;

        public Inquiry(Iterable<BilledThrough> answerers) {
            this.answerers = answerers;
        }

        public Billed of(long... accountIds) {
            if (accountIds.length == 0) {
                return NOTHING;
            }
            var ids = Arrays.stream(accountIds).boxed().collect(Collectors.toSet());
            Map<Long, LocalDate> through = new HashMap<>();
            for (BilledThrough answerer : answerers) {
                answerer.billedThrough(ids).forEach((account, day) -> through.merge(account, day, Billed::later));
            }
            return new Billed(through);
        }
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
