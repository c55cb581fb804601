package org.hearth.platform.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.AfterCommit;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.port.Sql;
import org.hearth.platform.pulse.Pulse;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;

/** The queue of a subsidiary's long work; a job keeps who asked for it and what that person may do. */
@Singleton
@Transactional
class JobQueue implements Jobs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 500;
    private static final String COLUMNS = "id, kind, title, state, done, total, outcome, person, created";

    private final Sql sql;
    private final AfterCommit afterCommit;
    private final Pulse pulse;

    @Inject
    JobQueue(Sql sql, AfterCommit afterCommit, Pulse pulse) {
        this.sql = sql;
        this.afterCommit = afterCommit;
        this.pulse = pulse;
    }

    @Override
    public long submit(String kind, String title, Map<String, String> values) {
        Bound scope = TenantScope.require();
        Actor actor = scope.actor();
        long id = sql.with(handle -> handle.createQuery(
                        "insert into job (kind, title, \"values\", person_id, person, permissions)"
                                + " values (:kind, :title, cast(:values as jsonb), :personId, :person, :permissions) returning id")
                .bind("kind", kind)
                .bind("title", title)
                .bind("values", json(values))
                .bind("personId", actor.personId())
                .bind("person", actor.name())
                .bindArray("permissions", String.class, List.copyOf(actor.permissions()))
                .mapTo(Long.class)
                .one());
        TenantId tenant = scope.requireTenant();
        afterCommit.run(() -> pulse.announce(JobWorkers.NAME, tenant));
        return id;
    }

    @Override
    public Optional<Job> find(long id) {
        return sql.with(handle -> handle.createQuery("select " + COLUMNS + " from job where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    @Override
    public List<Job> recent(int limit) {
        return sql.with(handle -> handle.createQuery("select " + COLUMNS + " from job order by id desc limit :limit")
                .bind("limit", Math.min(limit, MOST))
                .map((row, context) -> read(row))
                .list());
    }

    private static Job read(ResultSet row) throws SQLException {
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getString("outcome"),
                row.getString("person"),
                row.getObject("created", OffsetDateTime.class).toInstant());
    }

    private static String json(Map<String, String> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
