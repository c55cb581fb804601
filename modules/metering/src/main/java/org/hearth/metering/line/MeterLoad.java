package org.hearth.metering.line;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.copy.BinaryRows;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.ingest.ReadingRows;
import org.hearth.metering.plausibility.Dial;
import org.hearth.metering.plausibility.Stand;
import org.hearth.metering.plausibility.Usual;
import org.jdbi.v3.core.Handle;

/** Brings the meters that a batch may mean into memory: those it names if they are few, else all. */
public final class MeterLoad {
    /** Looking up more than this by number takes longer than reading them all. */
    private static final int FEW = 20_000;

    private MeterLoad() {}

    public static MeterIndex forRows(Handle handle, ReadingRows rows) {
        return rows.size() <= FEW ? named(handle, rows) : all(handle);
    }

    /** The meters with these ids, also those that were taken down. */
    public static MeterIndex byId(Handle handle, long[] ids) {
        return select(handle, new String[0], ids, true);
    }

    private static MeterIndex all(Handle handle) {
        MeterIndex meters = new MeterIndex();
        BinaryRows.each(handle, SqlFile.of(MeterLoad.class, "all_meters.sql"), row -> {
            long id = row.int8();
            byte[] number = row.bytes();
            long account = row.int8();
            Dial dial = new Dial(row.int2(), row.int4());
            int installed = row.epochDay();
            long lastRegister = row.int8();
            long provenRegister = row.int8();
            int lastDay = row.epochDay();
            int provenDay = row.epochDay();
            boolean estimated = row.bool();
            int zeros = row.int2();
            Usual usual = Usual.ofBytes(row.bytes());
            Stand stand = new Stand(lastDay, lastRegister, estimated, provenDay, provenRegister, zeros, usual);
            meters.add(id, number, account, dial, installed, stand);
        });
        meters.complete();
        return meters;
    }

    private static MeterIndex named(Handle handle, ReadingRows rows) {
        Set<String> numbers = new LinkedHashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            numbers.add(rows.number(row));
        }
        long[] ids = numbers.stream()
                .filter(NumberKind.METER::accepts)
                .mapToLong(NumberKind.METER::serial)
                .toArray();
        return select(handle, numbers.toArray(String[]::new), ids, false);
    }

    private static MeterIndex select(Handle handle, String[] numbers, long[] ids, boolean removed) {
        MeterIndex meters = new MeterIndex();
        SqlArrays arrays = new SqlArrays(handle);
        try (var query = handle.createQuery(SqlFile.of(MeterLoad.class, "meters_named.sql"))) {
            arrays.int8(arrays.text(query, "numbers", numbers), "ids", ids)
                    .bind("removed", removed)
                    .map((row, context) -> add(meters, row))
                    .list();
        }
        meters.complete();
        return meters;
    }

    private static boolean add(MeterIndex meters, ResultSet row) throws SQLException {
        Stand stand = new Stand(
                day(row, "last_on"),
                row.getLong("last_register_l"),
                row.getBoolean("estimated"),
                day(row, "actual_on"),
                row.getLong("actual_register_l"),
                row.getInt("zeros"),
                Usual.ofBytes(row.getBytes("usual")));
        meters.add(
                row.getLong("id"),
                row.getString("maker_number").getBytes(StandardCharsets.UTF_8),
                row.getLong("account_id"),
                new Dial(row.getInt("digits"), row.getInt("factor")),
                day(row, "installed_on"),
                stand);
        return true;
    }

    private static int day(ResultSet row, String column) throws SQLException {
        return (int) row.getObject(column, java.time.LocalDate.class).toEpochDay();
    }
}
