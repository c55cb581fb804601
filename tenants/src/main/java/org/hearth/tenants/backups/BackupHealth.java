package org.hearth.tenants.backups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells of backups beside a node's readiness; that they are late takes no node out of service. */
@Singleton
class BackupHealth {
    private static final int NAMED = 20;

    private final Backups backups;

    @Inject
    BackupHealth(Backups backups) {
        this.backups = backups;
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck late() {
        return this::look;
    }

    HealthCheckResponse look() {
        var response = HealthCheckResponse.named("backups").up();
        if (!backups.isOn()) {
            return response.withData("state", "off").build();
        }
        try {
            List<String> late = backups.all().stream()
                    .filter(Backup::late)
                    .map(backup -> backup.tenant().code())
                    .toList();
            return response.withData("state", late.isEmpty() ? "fine" : "late")
                    .withData("late", late.size())
                    .withData("of", String.join(" ", late.stream().limit(NAMED).toList()))
                    .build();
        } catch (RuntimeException e) {
            // that the database is away is told by its own check
            return response.withData("state", "unknown").build();
        }
    }
}
