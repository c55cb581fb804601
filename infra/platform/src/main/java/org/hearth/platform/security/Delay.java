package org.hearth.platform.security;

import java.time.Duration;

/** How long a name or an address must wait after failures: a few are free, then each doubles the wait. */
enum Delay {
    /** Somebody guesses one person's password. The longest wait is short, because it also keeps the person out. */
    OF_NAME(5, Duration.ofMinutes(5)),
    /** Somebody tries many names; a whole branch office may share one address. */
    OF_ADDRESS(50, Duration.ofMinutes(15));

    /** After this long without a failure all is forgotten. */
    static final Duration MEMORY = Duration.ofHours(1);

    private static final Duration FIRST = Duration.ofSeconds(2);

    private final int free;
    private final Duration longest;

    Delay(int free, Duration longest) {
        this.free = free;
        this.longest = longest;
    }

    Duration after(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - free, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
