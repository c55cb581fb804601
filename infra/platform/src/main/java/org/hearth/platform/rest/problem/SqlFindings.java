package org.hearth.platform.rest.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** What a refusal of the database means, by SQLSTATE. */
final class SqlFindings {
    private SqlFindings() {}

    /** Null if it can only be a defect of ours. */
    static @Nullable Finding of(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return failure instanceof SQLTransientConnectionException ? Finding.of(503, "database_away") : null;
        }
        return switch (state) {
            case "23505" -> Finding.of(409, "duplicate");
            case "23503", "23P01" -> Finding.of(409, "in_use");
            case "40001", "40P01", "55P03" -> Finding.of(503, "busy");
            case "57014" -> Finding.of(503, "took_too_long");
            case "53100" -> Finding.of(507, "disk_full");
            case "25006" -> Finding.of(503, "read_only");
            default -> byClass(state.substring(0, Math.min(2, state.length())));
        };
    }

    private static @Nullable Finding byClass(String stateClass) {
        return switch (stateClass) {
            case "08", "53", "57" -> Finding.of(503, "database_away");
            // a number too large, a text with a NUL: checks before should have said it better
            case "22" -> Finding.of(422, "value_unacceptable");
            default -> null;
        };
    }
}
