package org.hearth.launcher.program;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * One server among those of its kind; only the application runs as several nodes.
 *
 * @param kind what it is
 * @param number from 1
 */
public record Instance(ServerKind kind, int number) implements Comparable<Instance> {
    private static final Comparator<Instance> ORDER =
            Comparator.comparing(Instance::kind).thenComparing(Instance::number);

    /** The only one of its kind, or the first. */
    public static Instance of(ServerKind kind) {
        return new Instance(kind, 1);
    }

    /** The node of the application with this number. */
    public static Instance node(int number) {
        return new Instance(ServerKind.PAYARA, number);
    }

    /** Name in files and commands: {@code payara}, {@code payara-2}. */
    public String id() {
        return number == 1 ? kind.id() : kind.id() + "-" + number;
    }

    /** Name for people. */
    public String label() {
        return number == 1 ? kind.label() : kind.label() + " " + number;
    }

    /** What {@link #id()} has given, read back. */
    public static Optional<Instance> parse(String id) {
        String name = id.replaceFirst("-[0-9]{1,2}$", "");
        int number = name.equals(id) ? 1 : Integer.parseInt(id.substring(name.length() + 1));
        return Arrays.stream(ServerKind.values())
                .filter(kind -> kind.id().equals(name))
                .findFirst()
                .map(kind -> new Instance(kind, number));
    }

    @Override
    public int compareTo(Instance other) {
        return ORDER.compare(this, other);
    }
}
