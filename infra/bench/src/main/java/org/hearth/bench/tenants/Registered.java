package org.hearth.bench.tenants;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.intake.FileRuns;
import org.hearth.tenants.intake.TenantIntake;
import org.hearth.tenants.registry.Application;
import org.hearth.tenants.registry.Footings;
import org.hearth.tenants.registry.Onboarding;
import org.hearth.tenants.registry.Registry;
import org.hearth.tenants.routing.TenantDataSource;
import org.hearth.tenants.schema.Migrator;
import org.hearth.tenants.schema.Reference;
import org.hearth.tenants.schema.Seeds;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.schema.opening.PlatformSchema;
import org.hearth.tenants.testing.Unheard;

/** The tenants room put together without a container, on a real server. */
final class Registered {
    static final Bound OPERATOR = Bound.group(new Actor(1, "bench", Set.of("tenants.onboard", "tenants.view")));

    final Map<String, String> told;
    final PlatformSql sql;
    final TenantSchema schema = new TenantSchema();
    final Seeds seeds = new Seeds();
    final Registry registry;
    final Onboarding onboarding;
    final TenantIntake intake;

    Registered(Map<String, String> told) {
        this.told = told;
        sql = new PlatformSql(new Connections(told, "platform", true, 0));
        new PlatformSchema(sql).migrate();
        registry = new Registry(sql, Clock.systemUTC());
        Reference reference = new Reference(sql, schema, seeds);
        onboarding = new Onboarding(sql, schema, seeds, reference);
        intake = new TenantIntake(sql, new FileRuns(sql), onboarding, registry, new Unheard<>(), Thread::new);
        TenantDataSource.guide(new Footings(registry, schema)::of);
    }

    Migrator migrator(TenantSchema next) {
        return new Migrator(sql, next);
    }

    void onboard(String code) {
        NewTenant wanted = new NewTenant(code, "燃气公司 " + code, "城市", "standard", null);
        onboarding.onboard(Application.checked(wanted, seeds.templates()), "bench");
    }

    List<TenantId> all() {
        return registry.list().stream().map(Tenant::id).toList();
    }

    /** Runs a text in a subsidiary as the application does, in a transaction of its own. */
    void in(TenantDataSource connections, TenantId tenant, String statements) {
        Tenant found = registry.find(tenant).orElseThrow();
        TenantScope.run(found.bound(Actor.HOUSE), () -> {
            try (Connection connection = connections.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute(statements);
                connection.commit();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
