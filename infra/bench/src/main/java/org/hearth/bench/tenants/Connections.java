package org.hearth.bench.tenants;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A pool as the container's: connections are kept, and closed for good after a number of uses. */
final class Connections implements DataSource {
    private final PGSimpleDataSource server = new PGSimpleDataSource();
    private final ConcurrentLinkedQueue<Kept> idle = new ConcurrentLinkedQueue<>();
    private final boolean autoCommit;
    private final int mostUses;

    private record Kept(Connection connection, int uses) {}

    /** @param mostUses after so many uses a connection is not used again; 0 for no end */
    Connections(Map<String, String> told, String role, boolean autoCommit, int mostUses) {
        server.setUrl(told.get("hearth.db.url"));
        server.setUser(told.get("hearth.db." + role + ".user"));
        server.setPassword(told.get("hearth.db." + role + ".password"));
        this.autoCommit = autoCommit;
        this.mostUses = mostUses;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Kept polled = idle.poll();
        Kept kept = polled == null ? new Kept(server.getConnection(), 0) : polled;
        kept.connection().setAutoCommit(autoCommit);
        return (Connection) Proxy.newProxyInstance(
                Connections.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        giveBack(kept);
                        return null;
                    }
                    try {
                        return method.invoke(kept.connection(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                });
    }

    private void giveBack(Kept kept) throws SQLException {
        if (!kept.connection().getAutoCommit()) {
            kept.connection().rollback();
        }
        if (mostUses > 0 && kept.uses() + 1 >= mostUses) {
            kept.connection().close();
        } else {
            idle.add(new Kept(kept.connection(), kept.uses() + 1));
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("one role only");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return server.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        server.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) {
        server.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() {
        return server.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return server.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing to unwrap");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
