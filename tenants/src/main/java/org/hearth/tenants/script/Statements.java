package org.hearth.tenants.script;

import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;

/** Runs a text of many statements as it stands: JDBI would look for parameters in it. */
public final class Statements {
    private Statements() {}

    public static void run(Handle handle, String sql) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SchemaFailed(e);
        }
    }
}
