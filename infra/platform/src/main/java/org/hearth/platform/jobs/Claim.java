package org.hearth.platform.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.Actor;
import org.jdbi.v3.core.Handle;

/**
 * A job that this node has taken. The attempt is its fence: whoever writes to the job names it, so that a node that was thought
 * dead can no longer change anything.
 */
record Claim(long id, String kind, Map<String, String> values, Actor actor, int attempt) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};

    static Claim read(ResultSet row) throws SQLException {
        try {
            return new Claim(
                    row.getLong("id"),
                    row.getString("kind"),
                    JSON.readValue(row.getString("values"), VALUES),
                    new Actor(row.getLong("person_id"), row.getString("person"), Set.of((String[])
                            row.getArray("permissions").getArray())),
                    row.getInt("attempts"));
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    /** Renews the lease; false if the job is no longer this attempt's. */
    boolean renew(Handle handle, int leaseSeconds) {
        return handle.createUpdate("update job set lease_until = now() + :lease * interval '1 second'"
                                + " where id = :id and attempts = :attempt and state = 'RUNNING'")
                        .bind("lease", leaseSeconds)
                        .bind("id", id)
                        .bind("attempt", attempt)
                        .execute()
                == 1;
    }

    boolean progress(Handle handle, long done, long total) {
        return handle.createUpdate("update job set done = :done, total = :total"
                                + " where id = :id and attempts = :attempt and state = 'RUNNING'")
                        .bind("done", done)
                        .bind("total", total)
                        .bind("id", id)
                        .bind("attempt", attempt)
                        .execute()
                == 1;
    }

    /** Holds the job for the rest of the transaction, beside its own renewals; false if it is no longer this attempt's. */
    boolean hold(Handle handle) {
        return handle.createQuery(
                        "select 1 from job where id = :id and attempts = :attempt and state = 'RUNNING' for key share")
                .bind("id", id)
                .bind("attempt", attempt)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    boolean finish(Handle handle, String state, String outcome) {
        return handle.createUpdate(SqlFile.of(Claim.class, "finish.sql"))
                        .bind("state", state)
                        .bind("outcome", outcome)
                        .bind("id", id)
                        .bind("attempt", attempt)
                        .execute()
                == 1;
    }
}
