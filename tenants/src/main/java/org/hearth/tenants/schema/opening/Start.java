package org.hearth.tenants.schema.opening;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.hearth.tenants.HouseOpened;
import org.hearth.tenants.schema.Migrator;

/** Brings all schemas to the version of this program before the application answers its first request. */
@Singleton
class Start {
    private static final Logger LOG = System.getLogger(Start.class.getName());

    private final PlatformSchema platform;
    private final Migrator migrator;

    @Inject
    Start(PlatformSchema platform, Migrator migrator) {
        this.platform = platform;
        this.migrator = migrator;
    }

    void registry(@Observes @Priority(100) HouseOpened opened) {
        LOG.log(Level.INFO, "steps taken in the registry: {0}", platform.migrate());
    }

    void subsidiaries(@Observes @Priority(200) HouseOpened opened) {
        Migrator.Outcome outcome = migrator.migrate();
        LOG.log(Level.INFO, "schemas moved on: {0}; left behind: {1}", outcome.moved(), outcome.failed());
    }
}
