package org.hearth.tenants.routing;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.hearth.kernel.port.Vault;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.TenantScope;

/** What the container gives, made into what the house uses. */
@Singleton
class DataSources {
    @Resource(lookup = "java:app/jdbc/tenant")
    @SuppressWarnings("NullAway.Init")
    private DataSource tenantPool;

    @Resource(lookup = "java:app/jdbc/platform")
    @SuppressWarnings("NullAway.Init")
    private DataSource platformPool;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    @SuppressWarnings("NullAway.Init")
    private TransactionSynchronizationRegistry transactions;

    @Produces
    @PersistenceContext(unitName = "tenant")
    @SuppressWarnings({"NullAway.Init", "UnusedVariable"})
    private EntityManager entities;

    @Produces
    @Singleton
    TenantDataSource tenantConnections() {
        TenantScope.watch(transactions);
        return new TenantDataSource(tenantPool);
    }

    @Produces
    @Singleton
    PlatformSql platformSql() {
        return new PlatformSql(platformPool);
    }

    @Produces
    @Singleton
    Vault vault(Config config) {
        return new TenantVault(config.getValue("hearth.secret.master", String.class));
    }
}
