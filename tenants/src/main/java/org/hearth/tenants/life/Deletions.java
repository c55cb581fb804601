package org.hearth.tenants.life;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.HouseOpened;
import org.hearth.tenants.TenantChanged;

/** Looks every now and then, on each node, for subsidiaries whose waiting time is over; the row's lock lets one node delete. */
@Singleton
class Deletions {
    private static final Logger LOG = System.getLogger(Deletions.class.getName());
    private static final int EVERY_MINUTES = 10;

    private final Deletion deletion;
    private final Event<TenantChanged> changes;
    private final ScheduledThreadPoolExecutor timer;

    @Inject
    Deletions(Deletion deletion, Event<TenantChanged> changes, ThreadFactory threads) {
        this.deletion = deletion;
        this.changes = changes;
        timer = new ScheduledThreadPoolExecutor(1, threads);
    }

    void start(@Observes @Priority(420) HouseOpened opened) {
        var unused = timer.scheduleWithFixedDelay(this::look, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void look() {
        try {
            deletion.due().forEach(this::delete);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "looking for subsidiaries to be deleted failed, comes back", e);
        }
    }

    private void delete(TenantId tenant) {
        try {
            Proof proof = deletion.delete(tenant);
            changes.fire(new TenantChanged(tenant, false));
            LOG.log(Level.INFO, "{0} is deleted, list of its tables {1}", tenant, proof.sha256());
        } catch (Refused e) {
            LOG.log(Level.INFO, "{0} is not deleted: {1}", tenant, e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        timer.shutdownNow();
    }
}
