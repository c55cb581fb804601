package org.hearth.tenants.schema;

import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;

/** Runs a text of many statements as it stands: JDBI would look for parameters in it. */
final class Statements {
    private Statements() {}

    static void run(Handle handle, String sql) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SchemaFailed(e);
        }
    }
}
