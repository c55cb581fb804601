package org.hearth.tenants.backups;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.hearth.tenants.HouseOpened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every minute whether backups are due, makes them one after the other, and says in the log whose are too old. */
@Singleton
class Night {
    private static final Logger LOG = LoggerFactory.getLogger(Night.class);
    private static final int EVERY_SECONDS = 60;

    private final Backups backups;
    private final ScheduledThreadPoolExecutor timer;

    @Inject
    Night(Backups backups, ThreadFactory threads) {
        this.backups = backups;
        timer = new ScheduledThreadPoolExecutor(1, threads);
    }

    void start(@Observes @Priority(440) HouseOpened opened) {
        if (backups.isOn()) {
            var unused = timer.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void look() {
        try {
            boolean made = false;
            while (!timer.isShutdown() && backups.next()) {
                made = true;
            }
            if (made) {
                warn();
            }
        } catch (RuntimeException e) {
            LOG.warn("looking for backups that are due failed, comes back", e);
        }
    }

    private void warn() {
        List<String> late = backups.all().stream()
                .filter(Backup::late)
                .map(backup -> backup.tenant().code())
                .toList();
        if (!late.isEmpty()) {
            LOG.error("no good backup in time of {}", late);
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
