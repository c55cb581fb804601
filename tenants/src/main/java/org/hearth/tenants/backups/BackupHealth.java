package org.hearth.tenants.backups;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
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
        return () -> {
            HealthCheckResponseBuilder response =
                    HealthCheckResponse.named("backups").up();
            state().forEach(response::withData);
            return response.build();
        };
    }

    /** In a word, and whose are late. */
    Map<String, String> state() {
        if (!backups.isOn()) {
            return Map.of("state", "off");
        }
        try {
            List<String> late = backups.all().stream()
                    .filter(Backup::late)
                    .map(backup -> backup.tenant().code())
                    .toList();
            return late.isEmpty()
                    ? Map.of("state", "fine")
                    : Map.of(
                            "state",
                            "late",
                            "late",
                            String.valueOf(late.size()),
                            "of",
                            String.join(" ", late.subList(0, Math.min(NAMED, late.size()))));
        } catch (RuntimeException e) {
            // that the database is away is told by its own check
            return Map.of("state", "unknown");
        }
    }
}
