package org.hearth.tenants.intake;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.hearth.tenants.HouseOpened;

/** Looks every now and then, on each node, for files whose node has died. */
@Singleton
class FileWatch {
    private static final Logger LOG = System.getLogger(FileWatch.class.getName());
    private static final int EVERY_SECONDS = 15;

    /** Four times as long as a node that is alive keeps silent. */
    private static final Duration SILENT = Duration.ofSeconds(20);

    private final FileWork work;
    private final ScheduledThreadPoolExecutor timer;

    @Inject
    FileWatch(FileWork work, ThreadFactory threads) {
        this.work = work;
        timer = new ScheduledThreadPoolExecutor(1, threads);
    }

    void start(@Observes @Priority(430) HouseOpened opened) {
        var unused = timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            while (work.takeUp(SILENT).isPresent()) {
                LOG.log(Level.DEBUG, "looking for another one");
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "looking for files that were left failed, comes back", e);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
