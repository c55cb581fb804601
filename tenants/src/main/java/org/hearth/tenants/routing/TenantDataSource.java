package org.hearth.tenants.routing;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.routing.guard.StatementGuard;
import org.postgresql.jdbc.PgConnection;

/**
 * Hands out connections that act as the scope's subsidiary until their transaction ends: the role, which the search path follows, is
 * set in one round trip when a transaction first acquires a connection, for that transaction only, so that what comes back to the
 * pool is nobody's again. It fails closed: no scope or no transaction, no connection; and the login role behind the pool may read
 * nothing by itself.
 */
public final class TenantDataSource implements DataSource {
    /**
     * After so many subsidiaries a connection is closed for good: the server process behind it keeps what it has learnt of every table
     * of each of them, about a third of a megabyte.
     */
    public static final int MOST_TENANTS = 100;

    /** How many connections the pool of a node has. */
    static final int POOL = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration BACKGROUND_PATIENCE = Duration.ofMinutes(1);

    /** One for the node, as the pool is: entities and statements come through different doors to the same connections. */
    private static final ConnectionShares SHARES = new ConnectionShares(POOL, PATIENCE, BACKGROUND_PATIENCE);

    private static final ThreadLocal<ConnectionShares.Held> HELD = ThreadLocal.withInitial(ConnectionShares.Held::new);

    /** One for the node, too. */
    private static final Retirement RETIREMENT = new Retirement(MOST_TENANTS);

    /** The search path of a login whose role's schema has the role's name. */
    private static final String PATH_OF_ROLE = "\"$user\"";

    private static final String PERMISSION_DENIED = "42501";

    /** What PostgreSQL says of a role that is not there (any more). */
    private static final String NO_SUCH_ROLE = "22023";

    private static volatile Function<TenantId, Footing> footings = tenant -> Footing.OWNER;

    private final DataSource pool;

    /** @param pool connections of the login role {@code hearth_app} that take part in the running transaction */
    public TenantDataSource(DataSource pool) {
        this.pool = pool;
    }

    /** Tells on what footing each subsidiary is reached; once, when the house opens. Cheap enough to be asked at every acquisition. */
    public static void guide(Function<TenantId, Footing> guide) {
        footings = guide;
    }

    /**
     * A connection of the scope's subsidiary.
     *
     * @throws Refused if the database no longer lets the application in on the footing that this node still knows, or the subsidiary
     *     holds its part of the connections and none became free in time
     */
    @Override
    public Connection getConnection() throws SQLException {
        TenantId tenant = TenantScope.require().requireTenant();
        TenantScope.Claim claim = TenantScope.claim(tenant);
        if (!claim.isPlaced()) {
            place(claim, tenant);
        }
        Connection connection = pool.getConnection();
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("a subsidiary's data is reached inside a transaction only");
            }
            // A transaction takes connections again and again, and the container gives it the same one each time.
            PgConnection driver = behind(connection);
            if (claim.isNew(driver)) {
                take(driver, tenant, footings.apply(tenant));
                claim.remember(driver);
                if (RETIREMENT.isDue(driver, tenant)) {
                    Retirement.retire(pool, connection);
                }
            }
            return StatementGuard.around(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** The driver's connection itself: what the pool unwraps is a new proxy each time. */
    private static PgConnection behind(Connection pooled) throws SQLException {
        try (Statement any = pooled.createStatement()) {
            return (PgConnection) any.getConnection();
        }
    }

    private static void place(TenantScope.Claim claim, TenantId tenant) {
        ConnectionShares.Lease lease = SHARES.take(tenant, HELD.get(), TenantScope.isBackground());
        try {
            claim.place(lease::release);
        } catch (RuntimeException e) {
            lease.release();
            throw e;
        }
    }

    /**
     * Whether the search path follows the role by itself, as {@code harden.sql} has it. Naming the path would lead to the same schema,
     * but the driver forgets its prepared statements whenever the server (from 18 on) reports another path.
     */
    private static boolean isLedByRole(PgConnection driver) {
        return PATH_OF_ROLE.equals(driver.getParameterStatus("search_path"));
    }

    private static void take(PgConnection driver, TenantId tenant, Footing footing) throws SQLException {
        boolean owner = footing != Footing.READER;
        String role = owner ? SchemaName.of(tenant) : SchemaName.reader(tenant);
        String path = owner && isLedByRole(driver) ? "" : "; set local search_path = " + SchemaName.of(tenant);
        String readOnly = footing == Footing.OWNER ? "" : "; set transaction read only";
        try (Statement statement = driver.createStatement()) {
            statement.execute("set local role " + role + path + readOnly);
        } catch (SQLException e) {
            boolean shut = PERMISSION_DENIED.equals(e.getSQLState()) || NO_SUCH_ROLE.equals(e.getSQLState());
            if (shut) {
                throw Refused.because(Refused.Reason.AWAY, "tenant_shut", Map.of("code", tenant.code()));
            }
            throw e;
        }
    }

    /** Refused: a subsidiary is reached through its scope, never through a login of the caller's choice. */
    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("connections are led by the tenant scope");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    /** Refused: the pool behind must not be reached past the scope. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing to unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
