package org.hearth.platform.pulse;

import org.hearth.platform.cache.Bus;
import org.hearth.platform.testing.Fired;
import org.hearth.platform.testing.Registries;
import org.hearth.platform.testing.Several;
import org.hearth.platform.work.TestTransactions;
import org.hearth.tenants.HouseOpened;
import org.hearth.tenants.testing.TestTenants;

/** Pulses for tests of other rooms. */
public final class Pulses {
    private Pulses() {}

    /** A pulse that calls nobody by itself, so that the test says when. */
    public static Pulse idle(TestTenants tenants, Bus bus) {
        return of(tenants, bus);
    }

    /** A pulse that runs until it is stopped. */
    public static Pulse running(TestTenants tenants, Bus bus, StandingWork... works) {
        Pulse pulse = of(tenants, bus, works);
        pulse.start(new HouseOpened("/"));
        return pulse;
    }

    public static void stop(Pulse pulse) {
        pulse.stop();
    }

    private static Pulse of(TestTenants tenants, Bus bus, StandingWork... works) {
        return new Pulse(
                Several.of(works),
                new Subsidiaries(Registries.of(tenants), bus, new Fired<>()),
                new TestTransactions(tenants),
                bus,
                Thread::new);
    }
}
