package org.hearth.tenants.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearth.kernel.Refused;
import org.hearth.tenants.PlatformSql;
import org.jspecify.annotations.Nullable;

/** The files of subsidiaries in the registry. */
@Singleton
class FileRuns {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> REPORT = new TypeReference<>() {};
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ERROR = 300;
    private static final int SHOWN = 20;
    private static final String SELECT = "select id, name, person, case when state = 'RUNNING'"
            + " and seen < clock_timestamp() - interval '30 seconds' then 'STOPPED' else state end as state,"
            + " done, total, report::text as report, error, started, finished from tenant_file";

    private final PlatformSql sql;

    @Inject
    FileRuns(PlatformSql sql) {
        this.sql = sql;
    }

    long begin(String name, String person, int total) {
        return sql.inTransaction(handle -> handle.createQuery("insert into tenant_file (name, person, state, total)"
                        + " values (:name, :person, 'RUNNING', :total) returning id")
                .bind("name", name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .bind("person", person)
                .bind("total", total)
                .mapTo(Long.class)
                .one());
    }

    void progress(long id, int done) {
        sql.inTransaction(handle -> handle.createUpdate(
                        "update tenant_file set done = greatest(done, :done), seen = clock_timestamp() where id = :id")
                .bind("done", done)
                .bind("id", id)
                .execute());
    }

    void end(long id, String report) {
        sql.inTransaction(handle -> handle.createUpdate("update tenant_file set state = 'DONE', done = total,"
                        + " report = cast(:report as jsonb), finished = clock_timestamp() where id = :id")
                .bind("report", report)
                .bind("id", id)
                .execute());
    }

    void fail(long id, String error) {
        sql.inTransaction(handle -> handle.createUpdate(
                        "update tenant_file set state = 'FAILED', error = :error, finished = clock_timestamp() where id = :id")
                .bind("error", error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .bind("id", id)
                .execute());
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

    private static @Nullable Map<String, Object> report(@Nullable String json) throws SQLException {
        try {
            return json == null ? null : JSON.readValue(json, REPORT);
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }
}
