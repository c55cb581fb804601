package org.hearth.tenants.backups;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.PlatformSql;
import org.jspecify.annotations.Nullable;

/** Who is due, who is at it, and how it ended, in the registry: so one node makes each backup. */
@Singleton
class BackupRows {
    /** Longer than any backup takes; what a dead node has left is taken up after that. */
    private static final Duration TAKEN = Duration.ofHours(2);

    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    private static final int LONGEST_ERROR = 500;

    private final PlatformSql sql;

    @Inject
    BackupRows(PlatformSql sql) {
        this.sql = sql;
    }

    /** Takes the next subsidiary whose last good backup is older than {@code due} and that nobody is at. */
    Optional<TenantId> take(Instant due, Instant now) {
        return sql.inTransaction(handle -> {
            handle.execute("insert into tenant_backup (tenant) select code from tenant"
                    + " where state in ('ACTIVE', 'SUSPENDED', 'ARCHIVED') on conflict do nothing");
            return handle.createQuery(SqlFile.of(BackupRows.class, "take.sql"))
                    .bind("due", utc(due))
                    .bind("now", utc(now))
                    .bind("until", utc(now.plus(TAKEN)))
                    .bind("retry", utc(now.minus(AFTER_FAILURE)))
                    .mapTo(String.class)
                    .findOne()
                    .map(TenantId::new);
        });
    }

    void done(TenantId tenant, Instant begun, String file, long bytes, long rows) {
        sql.inTransaction(handle -> handle.createUpdate(
                        "update tenant_backup set good = :begun, file = :file,"
                                + " bytes = :bytes, rows = :rows, failed = null, error = '', taken_until = null where tenant = :tenant")
                .bind("begun", utc(begun))
                .bind("file", file)
                .bind("bytes", bytes)
                .bind("rows", rows)
                .bind("tenant", tenant.code())
                .execute());
    }

    void failed(TenantId tenant, Instant now, String why) {
        sql.inTransaction(handle -> handle.createUpdate("update tenant_backup set failed = :now, error = :why,"
                        + " taken_until = null where tenant = :tenant")
                .bind("now", utc(now))
                .bind("why", why.substring(0, Math.min(why.length(), LONGEST_ERROR)))
                .bind("tenant", tenant.code())
                .execute());
    }

    /** How each subsidiary stands; late is whose last good one, or who itself, is older than {@code oldest}. */
    List<Backup> all(Instant oldest) {
        return sql.inTransaction(handle -> handle.createQuery(SqlFile.of(BackupRows.class, "all.sql"))
                .bind("oldest", utc(oldest))
                .map((row, context) -> read(row))
                .list());
    }

    private static Backup read(ResultSet row) throws SQLException {
        return new Backup(
                new TenantId(row.getString("tenant")),
                instant(row, "good"),
                row.getString("file"),
                row.getLong("bytes"),
                row.getLong("rows"),
                instant(row, "failed"),
                row.getString("error"),
                row.getBoolean("late"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
