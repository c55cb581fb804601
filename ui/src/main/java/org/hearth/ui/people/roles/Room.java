package org.hearth.ui.people.roles;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.ui.kit.Words;

/** The rooms of the house and what may be done in each, as a role of a subsidiary's own can hold it. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable
public enum Room {
    CUSTOMERS("view", "edit", "import", "reveal"),
    METERING("view", "edit", "import", "resolve"),
    TARIFFS("view", "edit"),
    BILLING("view", "run", "issue", "reverse"),
    PAYMENTS("view", "take", "reverse", "dayend", "import"),
    SERVICE("view", "take", "work"),
    REPORTING("view"),
    SEARCH("use", "rebuild"),
    GRANTS("view", "ask", "decide"),
    SETTINGS("view", "edit"),
    PEOPLE("manage", "roles"),
    ORG("edit"),
    JOBS("view"),
    AUDIT("view"),
    KEYS("renew");

    private final List<String> acts;

    Room(String... acts) {
        this.acts = List.of(acts);
    }

    /** Its permissions, {@code customers.view}, looking before changing. */
    public List<String> permissions() {
        return acts.stream()
                .map(act -> name().toLowerCase(Locale.ROOT) + "." + act)
                .toList();
    }

    /** What the room is called. */
    public String label() {
        return Words.label(this);
    }

    /** What of it is held; {@code customers.*} holds all. */
    List<String> heldOf(Set<String> permissions) {
        String all = name().toLowerCase(Locale.ROOT) + ".*";
        return permissions().stream()
                .filter(permission -> permissions.contains(all) || permissions.contains(permission))
                .toList();
    }

    /** Permissions in words, room by room. */
    public static String inWords(Set<String> permissions) {
        return Stream.of(values())
                .filter(room -> !room.heldOf(permissions).isEmpty())
                .map(room -> Words.t(
                        "ui.people.room_acts",
                        Map.of(
                                "room",
                                room.label(),
                                "acts",
                                room.heldOf(permissions).stream()
                                        .map(Room::act)
                                        .collect(Collectors.joining(Words.t("ui.shell.comma"))))))
                .collect(Collectors.joining(Words.t("ui.people.next_room")));
    }

    /** What a permission lets do, inside its room. */
    static String act(String permission) {
        return Words.texts().text("permission." + permission);
    }
}
