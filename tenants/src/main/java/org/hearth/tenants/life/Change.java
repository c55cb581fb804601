package org.hearth.tenants.life;

import java.util.Locale;
import java.util.Set;
import org.hearth.tenants.Tenant.State;
import org.hearth.tenants.schema.Rights;

/** The changes in the life of a subsidiary: where from, where to, and what the database lets the application do from then on. */
@SuppressWarnings("ImmutableEnumChecker") // the sets are immutable
enum Change {
    SUSPEND(Set.of(State.ACTIVE), State.SUSPENDED, Rights.READ),
    RESUME(Set.of(State.SUSPENDED, State.ARCHIVED), State.ACTIVE, Rights.ALL),
    ARCHIVE(Set.of(State.ACTIVE, State.SUSPENDED), State.ARCHIVED, Rights.NONE),
    GIVE_UP(Set.of(State.ARCHIVED), State.DELETING, Rights.NONE),
    CALL_BACK(Set.of(State.DELETING), State.ARCHIVED, Rights.NONE);

    private final Set<State> from;
    private final State to;
    private final Rights rights;

    Change(Set<State> from, State to, Rights rights) {
        this.from = from;
        this.to = to;
        this.rights = rights;
    }

    boolean isPossibleFrom(State state) {
        return from.contains(state);
    }

    State to() {
        return to;
    }

    Rights rights() {
        return rights;
    }

    /** Its name in the log. */
    String act() {
        return "tenants." + name().toLowerCase(Locale.ROOT);
    }
}
