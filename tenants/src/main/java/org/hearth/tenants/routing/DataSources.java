package org.hearth.tenants.routing;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.hearth.kernel.port.Vault;
import org.hearth.tenants.HouseVault;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.vault.KeyRing;
import org.hearth.tenants.vault.KeyShelf;
import org.hearth.tenants.vault.MasterKeys;
import org.hearth.tenants.vault.TenantVault;

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
    MasterKeys masters(Config config) {
        return new MasterKeys(
                config.getValue("hearth.secret.master", String.class),
                config.getOptionalValues("hearth.secret.master.others", String.class)
                        .orElse(List.of()));
    }

    @Produces
    @Singleton
    KeyShelf keyShelf(PlatformSql registry, MasterKeys masters) {
        return new KeyShelf(registry, masters);
    }

    @Produces
    @Singleton
    KeyRing keyRing(KeyShelf shelf) {
        return shelf.ring();
    }

    @Produces
    @Singleton
    Vault vault(KeyRing ring) {
        return new TenantVault(ring);
    }

    @Produces
    @Singleton
    HouseVault houseVault(KeyRing ring, MasterKeys masters) {
        return new HouseVault(TenantVault.ofHouse(ring), masters);
    }
}
