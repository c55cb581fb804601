package org.hearth.kernel.copy;

import java.io.Serial;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database refused a copy; the transaction it ran in can only be rolled back. */
public final class CopyFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final @Nullable String state;

    CopyFailed(String table, SQLException cause) {
        super("copy into " + table + ": " + cause.getMessage(), cause);
        this.state = cause.getSQLState();
    }

    /** PostgreSQL's five-character SQLSTATE, {@code 23505} for a key that is there already; null if the connection broke. */
    public @Nullable String state() {
        return state;
    }
}
