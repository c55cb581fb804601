package org.hearth.tenants.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.exchange.ImportReport;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.Actor;
import org.hearth.tenants.PlatformSql;
import org.jspecify.annotations.Nullable;

/** The files of subsidiaries in the registry. */
@Singleton
public class FileRuns {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> REPORT = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> MAPPING = new TypeReference<>() {};
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ERROR = 300;
    private static final int SHOWN = 20;
    private static final String SELECT = "select id, name, person, state, done, total, report::text as report, error,"
            + " started, finished from tenant_file";
    private static final String MINE = " where id = :id and node = :node and state = 'RUNNING'";

    private final PlatformSql sql;

    /** This program among the nodes, until it ends. */
    private final String node = UUID.randomUUID().toString();

    /** A file to be worked on. */
    record Kept(String name, byte[] content, Map<String, String> mapping, Actor actor) {}

    @Inject
    public FileRuns(PlatformSql sql) {
        this.sql = sql;
    }

    /** Keeps a file that this node begins to work on. */
    long begin(Kept file, int total) {
        String name = file.name();
        return sql.inTransaction(handle -> handle.createQuery(
                        "insert into tenant_file (name, person, person_id, state, total, content, mapping, node)"
                                + " values (:name, :person, :personId, 'RUNNING', :total, :content, cast(:mapping as jsonb), :node)"
                                + " returning id")
                .bind("name", name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .bind("person", file.actor().name())
                .bind("personId", file.actor().personId())
                .bind("total", total)
                .bind("content", file.content())
                .bind("mapping", json(file.mapping()))
                .bind("node", node)
                .mapTo(Long.class)
                .one());
    }

    /** Makes a file this node's own whose node has not been heard of for {@code silent}; one node gets it. */
    Optional<Long> adopt(Duration silent) {
        return sql.inTransaction(handle -> handle.createQuery(SqlFile.of(FileRuns.class, "adopt.sql"))
                .bind("node", node)
                .bind("seconds", silent.toSeconds())
                .mapTo(Long.class)
                .findOne());
    }

    /** What there is to do; empty if another node has it, or it is done. */
    Optional<Kept> open(long id) {
        return sql.inTransaction(handle -> handle.createQuery(
                        "select name, content, mapping::text as mapping, person_id, person from tenant_file" + MINE)
                .bind("id", id)
                .bind("node", node)
                .map((row, context) -> new Kept(
                        row.getString("name"),
                        row.getBytes("content"),
                        read(row.getString("mapping"), MAPPING),
                        new Actor(row.getLong("person_id"), row.getString("person"), Set.of("tenants.onboard"))))
                .findOne());
    }

    /** Says that this node works on it; false if another one has taken it over meanwhile. */
    boolean progress(long id, int done) {
        return sql.inTransaction(handle -> handle.createUpdate(
                                "update tenant_file set done = greatest(done, :done), seen = clock_timestamp()" + MINE)
                        .bind("done", done)
                        .bind("id", id)
                        .bind("node", node)
                        .execute())
                == 1;
    }

    void end(long id, ImportReport report) {
        sql.inTransaction(handle -> handle.createUpdate("update tenant_file set state = 'DONE', done = total,"
                        + " report = cast(:report as jsonb), content = null, finished = clock_timestamp()" + MINE)
                .bind("report", json(report))
                .bind("id", id)
                .bind("node", node)
                .execute());
    }

    void fail(long id, String error) {
        sql.inTransaction(handle -> handle.createUpdate("update tenant_file set state = 'FAILED', error = :error,"
                        + " content = null, finished = clock_timestamp()" + MINE)
                .bind("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .bind("id", id)
                .bind("node", node)
                .execute());
    }

    /** Whether a subsidiary was taken in by a row of this file, also before its node died. */
    boolean brought(long id, TenantId tenant) {
        return sql.inTransaction(
                handle -> handle.createQuery("select exists (select from tenant_log where tenant = :tenant"
                                + " and act = 'tenants.onboard' and details ->> 'file' = :id)")
                        .bind("tenant", tenant.code())
                        .bind("id", Long.toString(id))
                        .mapTo(Boolean.class)
                        .one());
    }

    FileRun find(long id) {
        return sql.inTransaction(handle -> handle.createQuery(SELECT + " where id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne()
                .orElseThrow(() -> Refused.notFound("tenant_file", id)));
    }

    List<FileRun> recent() {
        return sql.inTransaction(handle -> handle.createQuery(SELECT + " order by id desc limit " + SHOWN)
                .map((row, context) -> read(row))
                .list());
    }

    private static FileRun read(ResultSet row) throws SQLException {
        return new FileRun(
                row.getLong("id"),
                row.getString("name"),
                row.getString("person"),
                FileRun.State.valueOf(row.getString("state")),
                row.getInt("done"),
                row.getInt("total"),
                report(row.getString("report")),
                row.getString("error"),
                Objects.requireNonNull(instant(row, "started")),
                instant(row, "finished"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Map<String, Object> report(@Nullable String json) {
        return json == null ? null : read(json, REPORT);
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
