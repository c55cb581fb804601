package org.hearth.platform.telemetry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.hearth.kernel.port.HotStore;
import org.hearth.tenants.PlatformSql;

/** Whether this node lives and can work: without the database it cannot, without Redis it can, slower. */
@Singleton
class Health {
    private final PlatformSql sql;
    private final HotStore hot;

    @Inject
    Health(PlatformSql sql, HotStore hot) {
        this.sql = sql;
        this.hot = hot;
    }

    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck alive() {
        return () -> HealthCheckResponse.up("hearth");
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck database() {
        return () -> HealthCheckResponse.named("database").status(answers()).build();
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck redis() {
        return () -> HealthCheckResponse.named("redis")
                .up()
                .withData("state", hot.isUp() ? "up" : "away")
                .build();
    }

    private boolean answers() {
        try {
            return sql.inTransaction(handle -> handle.createQuery("select 1")
                            .setQueryTimeout(2)
                            .mapTo(Integer.class)
                            .one())
                    == 1;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
