package org.hearth.platform.rest.gate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.quota.Quotas;

/** Each subsidiary's share of the calls that a node answers at once. */
@Singleton
class Shares {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Longer than all but a few answers take, and short enough for those who wait behind an import. */
    private static final Duration LINGERS = Duration.ofMillis(400);

    private final Quotas quotas;
    private final Turnstile turnstile;

    @Inject
    Shares(
            Quotas quotas,
            @ConfigProperty(name = "hearth.requests.at-once", defaultValue = "24") int places,
            @ConfigProperty(name = "hearth.requests.in-company", defaultValue = "0") int inCompany) {
        this.quotas = quotas;
        this.turnstile = new Turnstile(places, inCompany > 0 ? inCompany : halfTheProcessors(), LINGERS, PATIENCE);
    }

    /** More of one subsidiary at once would make the others wait for a processor. */
    private static int halfTheProcessors() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    }

    /** A place inside; closing it gives it back. */
    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws Refused if the subsidiary has all that it may have and none became free in time */
    Place enter(TenantId tenant) throws InterruptedException {
        Turnstile.Stay stay = turnstile
                .enter(tenant, quotas.of(tenant).requests())
                .orElseThrow(
                        () -> Refused.because(Refused.Reason.TOO_MANY, "tenant_busy", Map.of("tenant", tenant.code())));
        return () -> turnstile.leave(stay);
    }
}
