package org.hearth.metering.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hearth.kernel.Page;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.ExceptionRow;
import org.hearth.metering.ExceptionRow.ExceptionReason;
import org.hearth.metering.ExceptionRow.ExceptionState;
import org.hearth.metering.ExceptionRow.Filter;
import org.hearth.metering.ReadingRow.ReadingSource;
import org.jspecify.annotations.Nullable;

/** Shows the queue. */
public final class ExceptionList {
    private static final Filter ANY = new Filter(null, null, null, null);

    private final Sql sql;

    public ExceptionList(Sql sql) {
        this.sql = sql;
    }

    /** A slice of the queue, newest first. */
    public Page<ExceptionRow> page(Filter filter, long offset, int limit) {
        Page.check(offset, limit);
        return select(filter, null, offset, limit);
    }

    /** The exceptions with these ids, newest first. */
    public List<ExceptionRow> of(List<Long> ids) {
        return ids.isEmpty() ? List.of() : select(ANY, ids, 0, ids.size()).rows();
    }

    private Page<ExceptionRow> select(Filter filter, @Nullable List<Long> ids, long offset, int limit) {
        long[] total = {0};
        List<ExceptionRow> rows =
                sql.with(handle -> handle.createQuery(SqlFile.of(ExceptionList.class, "exceptions.sql"))
                        .bind("state", filter.state())
                        .bind("reason", filter.reason())
                        .bind("book", filter.bookCode())
                        .bind("meter", filter.meterId())
                        .bindByType("ids", ids == null ? null : ids.toArray(Long[]::new), Long[].class)
                        .bind("offset", offset)
                        .bind("limit", limit)
                        .map((row, context) -> {
                            total[0] = row.getLong("total");
                            return row(row);
                        })
                        .list());
        return new Page<>(rows, rows.isEmpty() && offset > 0 ? offset : total[0]);
    }

    private static ExceptionRow row(ResultSet row) throws SQLException {
        long expected = row.getLong("expected_l");
        Long expectedLitres = row.wasNull() ? null : expected;
        return new ExceptionRow(
                row.getLong("id"),
                row.getLong("meter_id"),
                row.getString("maker_number"),
                row.getLong("account_id"),
                row.getString("account_number"),
                row.getString("customer_name"),
                row.getString("book_code"),
                row.getObject("read_on", LocalDate.class),
                row.getLong("register_l"),
                row.getBoolean("estimated"),
                ReadingSource.of(row.getString("source").charAt(0)),
                row.getObject("previous_on", LocalDate.class),
                row.getLong("previous_register_l"),
                row.getLong("volume_l"),
                expectedLitres,
                ExceptionReason.valueOf(row.getString("reason")),
                row.getBoolean("landed"),
                ExceptionState.valueOf(row.getString("state")),
                row.getTimestamp("created").toInstant(),
                instant(row.getTimestamp("resolved")),
                row.getString("resolved_by"),
                row.getString("note"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
