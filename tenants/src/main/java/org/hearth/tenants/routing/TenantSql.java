package org.hearth.tenants.routing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Sql;
import org.hearth.tenants.TenantScope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;

/**
 * JDBI on the tenant's connections; it never begins or ends a transaction, the facade around it does. A subsidiary that is only coming into
 * being is in no connection of its own yet: work on it runs in the transaction that makes it.
 */
@Singleton
public class TenantSql implements Sql {
    private static final ThreadLocal<@Nullable Making> MAKING = new ThreadLocal<>();

    private final Jdbi jdbi;

    private record Making(TenantId tenant, Handle handle) {}

    @Inject
    public TenantSql(TenantDataSource connections) {
        jdbi = Jdbi.create(connections)
                .installPlugin(new PostgresPlugin())
                .setTransactionHandler(new CMTTransactionHandler());
    }

    /** Runs work on the scope's subsidiary in the transaction of {@code handle}, which makes it and has taken its role. */
    public static <T> T on(Handle handle, Supplier<T> work) {
        MAKING.set(new Making(TenantScope.require().requireTenant(), handle));
        try {
            return work.get();
        } finally {
            MAKING.remove();
        }
    }

    /** Whether this thread is making the scope's subsidiary. */
    public static boolean isMaking() {
        Making making = MAKING.get();
        return making != null && making.tenant().equals(TenantScope.require().tenant());
    }

    @Override
    public <T> T with(Function<Handle, T> work) {
        Making making = MAKING.get();
        if (making != null && isMaking()) {
            return work.apply(making.handle());
        }
        try (Handle handle = jdbi.open()) {
            return work.apply(handle);
        }
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void apart(Consumer<Handle> work) {
        use(work);
    }
}
