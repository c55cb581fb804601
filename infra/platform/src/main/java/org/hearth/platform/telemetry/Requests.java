package org.hearth.platform.telemetry;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** How many calls were answered, how, and how fast. */
@Singleton
public class Requests {
    private final MetricRegistry metrics;

    @Inject
    public Requests(MetricRegistry metrics) {
        this.metrics = metrics;
    }

    public void answered(String method, int status, long nanos) {
        metrics.timer("hearth_requests", new Tag("method", method), new Tag("status", status / 100 + "xx"))
                .update(Duration.ofNanos(nanos));
    }
}
