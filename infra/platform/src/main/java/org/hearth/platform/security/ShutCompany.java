package org.hearth.platform.security;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.tenants.Bound;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.Tenants;

/** Says in words what the database refuses because the subsidiary can only be read now. */
@Singleton
class ShutCompany {
    /** Read-only transaction, no privilege. */
    private static final Set<String> NO_CHANGE = Set.of("25006", "42501");

    /** No such table, column or function: a schema that is behind lacks them. */
    private static final Set<String> NOT_THERE = Set.of("42P01", "42703", "42883");

    /** Looked up when it is needed, because its acts are guarded too. */
    private final Instance<Tenants> tenants;

    @Inject
    ShutCompany(Instance<Tenants> tenants) {
        this.tenants = tenants;
    }

    /** What a failure of an act means when the subsidiary of the scope cannot be changed; empty if that is not the reason. */
    Optional<Refused> refusal(Throwable failure) {
        String state = sqlState(failure);
        if (!NO_CHANGE.contains(state) && !NOT_THERE.contains(state)) {
            return Optional.empty();
        }
        Optional<Tenant> tenant = TenantScope.current()
                .map(Bound::tenant)
                .flatMap(id -> tenants.get().find(id));
        return tenant.filter(found -> !tenants.get().isChangeable(found)).map(found -> {
            boolean suspended = found.state() != Tenant.State.ACTIVE;
            return Refused.conflict(suspended ? "tenant_suspended" : "tenant_behind", Map.of("name", found.name()));
        });
    }

    private static String sqlState(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }
}
