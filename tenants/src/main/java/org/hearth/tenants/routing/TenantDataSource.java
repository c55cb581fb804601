package org.hearth.tenants.routing;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.TenantScope;

/**
 * Hands out connections that act as the scope's subsidiary until their transaction ends: role and search path are set in one round
 * trip on every acquisition, for the transaction only, so that a connection which comes back to the pool is nobody's again. It
 * fails closed: no scope or no transaction, no connection; and the login role behind the pool may read nothing by itself.
 */
public final class TenantDataSource implements DataSource {
    private final DataSource pool;

    /** @param pool connections of the login role {@code hearth_app} that take part in the running transaction */
    public TenantDataSource(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        TenantId tenant = TenantScope.require().requireTenant();
        TenantScope.claim(tenant);
        Connection connection = pool.getConnection();
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("a subsidiary's data is reached inside a transaction only");
            }
            String schema = SchemaName.of(tenant);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local role " + schema + "; set local search_path = " + schema);
            }
            return StatementGuard.around(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
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
