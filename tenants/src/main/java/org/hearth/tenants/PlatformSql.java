package org.hearth.tenants;

import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.postgresql.PGConnection;

/**
 * The registry's and headquarters' schemas ({@code platform}, {@code hq}), through the login role {@code hearth_platform} and
 * transactions of its own, apart from any subsidiary's transaction. Tables need no schema in front. For tenants and infra/platform alone.
 */
public final class PlatformSql {
    private static final String PATH = "platform, hq";

    private final Jdbi jdbi;

    /** @param connections connections of {@code hearth_platform} that take part in no outer transaction */
    public PlatformSql(DataSource connections) {
        jdbi = Jdbi.create(connections).installPlugin(new PostgresPlugin());
    }

    /** Runs the work in a transaction; inside the work of another call on the same thread it is part of that one. An exception rolls back. */
    public <T> T inTransaction(Function<Handle, T> work) {
        return jdbi.inTransaction(handle -> led(handle, work));
    }

    /** Runs the work in a transaction and on a connection of its own, also inside the work of another call. */
    public <T> T apart(Function<Handle, T> work) {
        try (Handle own = jdbi.open()) {
            return own.inTransaction(handle -> led(handle, work));
        }
    }

    private static <T> T led(Handle handle, Function<Handle, T> work) {
        if (!isLedByLogin(handle)) {
            handle.execute("set local search_path = " + PATH);
        }
        return work.apply(handle);
    }

    /** Whether the login leads there by itself, as {@code harden.sql} has it: the server (from 18 on) says so without being asked. */
    private static boolean isLedByLogin(Handle handle) {
        try {
            return PATH.equals(handle.getConnection().unwrap(PGConnection.class).getParameterStatus("search_path"));
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }
}
