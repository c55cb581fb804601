package org.hearth.tenants.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.hearth.kernel.port.Sql;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/** JDBI on the tenant's connections; it never begins or ends a transaction, the facade around it does. */
@Singleton
public class TenantSql implements Sql {
    private final Jdbi jdbi;

    @Inject
    public TenantSql(TenantDataSource connections) {
        jdbi = Jdbi.create(connections)
                .installPlugin(new PostgresPlugin())
                .setTransactionHandler(new CMTTransactionHandler());
    }

    @Override
    public <T> T with(Function<Handle, T> work) {
        try (Handle handle = jdbi.open()) {
            return work.apply(handle);
        }
    }
}
