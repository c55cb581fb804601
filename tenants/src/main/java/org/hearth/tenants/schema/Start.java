package org.hearth.tenants.schema;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Brings all schemas to the version of this program before the application answers its first request. It waits for the web
 * module's event: the container says the same once before, for the jars, when no data source can be looked up yet.
 */
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

    void registry(@Observes @Priority(100) @Initialized(ApplicationScoped.class) ServletContext started) {
        LOG.log(Level.INFO, "registry: {0} steps taken", platform.migrate());
    }

    void subsidiaries(@Observes @Priority(200) @Initialized(ApplicationScoped.class) ServletContext started) {
        Migrator.Outcome outcome = migrator.migrate();
        LOG.log(Level.INFO, "schemas moved on: {0}; left behind: {1}", outcome.moved(), outcome.failed());
    }
}
