package org.hearth.platform.telemetry;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.hearth.kernel.port.HotStore;
import org.hearth.platform.jobs.JobWorkers;
import org.hearth.platform.outbox.Relay;
import org.hearth.platform.rest.problem.Problems;
import org.hearth.tenants.HouseOpened;

/** The house's own figures among the metrics. */
@Singleton
class Figures {
    private final MetricRegistry metrics;
    private final Relay relay;
    private final JobWorkers jobs;
    private final Problems problems;
    private final HotStore hot;

    @Inject
    Figures(MetricRegistry metrics, Relay relay, JobWorkers jobs, Problems problems, HotStore hot) {
        this.metrics = metrics;
        this.relay = relay;
        this.jobs = jobs;
        this.problems = problems;
        this.hot = hot;
    }

    void start(@Observes @Priority(500) HouseOpened opened) {
        metrics.gauge("hearth_relay_lag_seconds", () -> relay.longestWait().toSeconds());
        metrics.gauge("hearth_jobs_running", jobs::running);
        metrics.gauge("hearth_defects", problems::defects);
        metrics.gauge("hearth_redis_up", () -> hot.isUp() ? 1 : 0);
    }
}
