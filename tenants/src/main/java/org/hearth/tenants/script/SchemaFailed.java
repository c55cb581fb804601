package org.hearth.tenants.script;

import java.io.Serial;
import java.sql.SQLException;

/** A step of a schema was refused by the database; its transaction is rolled back. */
public final class SchemaFailed extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    SchemaFailed(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
