package org.hearth.metering.plausibility;

/**
 * A meter's dial.
 *
 * @param digits whole digits of cubic metres; after 10^digits m³ it starts from zero again
 * @param factor what was used when the dial moves by one
 */
public record Dial(int digits, int factor) {
    private static final long[] CAPACITY = {
        1_000L,
        10_000L,
        100_000L,
        1_000_000L,
        10_000_000L,
        100_000_000L,
        1_000_000_000L,
        10_000_000_000L,
        100_000_000_000L,
        1_000_000_000_000L
    };

    /** @throws IllegalArgumentException if there is no such dial */
    public Dial {
        if (digits < 1 || digits >= CAPACITY.length || factor < 1) {
            throw new IllegalArgumentException("no dial with " + digits + " digits and factor " + factor);
        }
    }

    /** Litres on the dial from zero to zero. */
    public long capacity() {
        return CAPACITY[digits];
    }

    /** Whether the dial can stand there. */
    public boolean shows(long register) {
        return register >= 0 && register < capacity();
    }

    /** How far the dial went, going forward, from one stand to the other: 0 up to its capacity, in litres on the dial. */
    public long forward(long from, long to) {
        long moved = to - from;
        return moved < 0 ? moved + capacity() : moved;
    }

    /** Where the dial stands after going on, or back if negative, by so many litres on the dial. */
    public long after(long register, long litres) {
        return Math.floorMod(register + litres, capacity());
    }
}
