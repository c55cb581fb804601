package org.hearth.tariffs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The volume that one account has used so far in its count cycles; grows as usage is rated. Not for several threads. */
public final class Counts {
    private final List<Count> counts;

    private Counts(List<Count> counts) {
        this.counts = counts;
    }

    /** An account that has used nothing yet. */
    public static Counts none() {
        return new Counts(new ArrayList<>(2));
    }

    public static Counts of(List<Count> counts) {
        return new Counts(new ArrayList<>(counts));
    }

    /** The counts that days after {@code day} can still add to, oldest first. */
    public List<Count> openAfter(LocalDate day) {
        return counts.stream()
                .filter(count -> count.until().isAfter(day.plusDays(1)))
                .toList();
    }

    long litres(String ladder, LocalDate since) {
        int at = find(ladder, since);
        return at < 0 ? 0 : counts.get(at).litres();
    }

    void add(String ladder, LocalDate since, LocalDate until, long litres) {
        int at = find(ladder, since);
        if (at < 0) {
            counts.add(new Count(ladder, since, until, litres));
        } else {
            counts.set(
                    at,
                    new Count(ladder, since, until, Math.addExact(counts.get(at).litres(), litres)));
        }
    }

    private int find(String ladder, LocalDate since) {
        for (int i = counts.size() - 1; i >= 0; i--) {
            Count count = counts.get(i);
            if (count.since().equals(since) && count.ladder().equals(ladder)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The volume of one cycle so far.
     *
     * @param ladder the season that counts apart; empty for the plan's own cycle
     * @param since first day of the cycle
     * @param until the day after its last
     */
    public record Count(String ladder, LocalDate since, LocalDate until, long litres) {}
}
