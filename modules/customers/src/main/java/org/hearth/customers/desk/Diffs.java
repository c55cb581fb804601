package org.hearth.customers.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Differences that an act made, by field, in words of the history. */
final class Diffs {
    private final List<Diff> all = new ArrayList<>();

    /** Notes a field if old and new are not equal, and gives back the new value. */
    @SuppressWarnings("NullAway") // null comes back only where null was given
    <T> T note(String field, @Nullable Object old, @Nullable T now) {
        if (!Objects.equals(old, now)) {
            all.add(new Diff(field, text(old), text(now)));
        }
        return now;
    }

    /** Notes a personal number by its tails. */
    void notePersonal(String field, @Nullable String oldTail, @Nullable String newTail) {
        all.add(new Diff(field, oldTail == null ? null : "*" + oldTail, newTail == null ? null : "*" + newTail));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Diff> all() {
        return all;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** One field's change. */
    record Diff(
            String field,
            @Nullable String oldValue,
            @Nullable String newValue) {}
}
