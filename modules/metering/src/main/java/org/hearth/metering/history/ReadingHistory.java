package org.hearth.metering.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.ReadingRow;
import org.hearth.metering.ReadingRow.ReadingMark;
import org.hearth.metering.ReadingRow.ReadingSource;

/** What a meter showed before. */
public final class ReadingHistory {
    private static final int LONGEST = 240;

    private final Sql sql;
    private final HotReadings hot;
    private final Clock clock;

    public ReadingHistory(Sql sql, HotReadings hot, Clock clock) {
        this.sql = sql;
        this.hot = hot;
        this.clock = clock;
    }

    /** Readings of the last so many months, oldest first. */
    public List<ReadingRow> of(long meterId, int months) {
        if (months < 1 || months > LONGEST) {
            throw Refused.invalid("months", "history_months");
        }
        LocalDate from = LocalDate.now(clock).minusMonths(months);
        return sql.with(handle -> handle.createQuery(SqlFile.of(ReadingHistory.class, "history.sql"))
                .bind("meter", meterId)
                .bind("from", from)
                .map((row, context) -> row(row))
                .list());
    }

    /** The latest reading: from the hot store, or else from the database, which then warms the store. */
    public Optional<ReadingRow> latest(long meterId) {
        return hot.find(meterId).or(() -> {
            Optional<ReadingRow> found = fromDatabase(meterId);
            found.ifPresent(hot::keep);
            return found;
        });
    }

    private Optional<ReadingRow> fromDatabase(long meterId) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(ReadingHistory.class, "latest.sql"))
                .bind("meter", meterId)
                .map((row, context) -> row(row))
                .findOne());
    }

    private static ReadingRow row(ResultSet row) throws SQLException {
        return new ReadingRow(
                row.getLong("meter_id"),
                row.getLong("account_id"),
                row.getObject("read_on", LocalDate.class),
                row.getLong("register_l"),
                row.getObject("previous_on", LocalDate.class),
                row.getLong("previous_register_l"),
                row.getLong("volume_l"),
                row.getBoolean("estimated"),
                ReadingSource.of(row.getString("source").charAt(0)),
                ReadingMark.of(row.getInt("marks")),
                row.getLong("batch_id"));
    }
}
