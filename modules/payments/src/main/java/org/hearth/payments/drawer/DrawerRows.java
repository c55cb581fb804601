package org.hearth.payments.drawer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.payments.Drawer;
import org.hearth.payments.Method;
import org.jspecify.annotations.Nullable;

/** Drawers in the database. */
final class DrawerRows {
    private final Sql sql;

    DrawerRows(Sql sql) {
        this.sql = sql;
    }

    boolean isUnit(long unitId) {
        return sql.with(handle -> handle.createQuery("select count(*) from org_unit where id = :unit")
                        .bind("unit", unitId)
                        .mapTo(Long.class)
                        .one())
                == 1;
    }

    Optional<Drawer> openOf(long personId) {
        return find("d.person_id = :value and d.closed is null", personId).stream()
                .findFirst();
    }

    Optional<Drawer> byId(long id) {
        return find("d.id = :value", id).stream().findFirst();
    }

    List<Drawer> ofDay(LocalDate day) {
        return find("d.day = :value", day);
    }

    /** Waits for payments under way into the drawer and keeps new ones out until the end of the transaction. */
    Optional<Long> lockOpenOf(long personId) {
        return sql.with(handle -> handle.createQuery(
                        "select id from drawer where person_id = :person and closed is null for update")
                .bind("person", personId)
                .mapTo(Long.class)
                .findOne());
    }

    long floatOf(long id) {
        return sql.with(handle -> handle.createQuery("select float_fen from drawer where id = :id")
                .bind("id", id)
                .mapTo(Long.class)
                .one());
    }

    Map<Method, DayEnd.Taking> takings(long id) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(DrawerRows.class, "takings.sql"))
                .bind("drawer", id)
                .reduceRows(new EnumMap<>(Method.class), (found, row) -> {
                    found.put(
                            Method.ofCode(row.getColumn("method", Integer.class)),
                            new DayEnd.Taking(
                                    row.getColumn("payments", Integer.class), row.getColumn("fen", Long.class)));
                    return found;
                }));
    }

    void close(long id, Instant now, String note, List<Drawer.Line> lines) {
        sql.use(handle -> {
            handle.createUpdate("update drawer set closed = :now, note = :note where id = :id")
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .bind("note", note)
                    .bind("id", id)
                    .execute();
            for (Drawer.Line line : lines) {
                handle.createUpdate("insert into drawer_count (drawer_id, method, payments, expected_fen, counted_fen)"
                                + " values (:id, :method, :payments, :expected, :counted)")
                        .bind("id", id)
                        .bind("method", line.method().code())
                        .bind("payments", line.payments())
                        .bind("expected", line.expectedFen())
                        .bind("counted", line.countedFen())
                        .execute();
            }
        });
    }

    private List<Drawer> find(String condition, Object value) {
        String text = SqlFile.of(DrawerRows.class, "find.sql").replace("/*condition*/", condition);
        return sql.with(handle -> {
            List<Drawer> found = new ArrayList<>();
            handle.createQuery(text)
                    .bind("value", value)
                    .map((row, context) -> drawer(row))
                    .forEach(found::add);
            return found.stream().map(this::withLines).toList();
        });
    }

    private Drawer withLines(Drawer bare) {
        List<Drawer.Line> lines =
                bare.isOpen() ? DayEnd.expect(takings(bare.id()), bare.floatFen()) : counted(bare.id());
        return new Drawer(
                bare.id(),
                bare.personId(),
                bare.person(),
                bare.unitId(),
                bare.unit(),
                bare.day(),
                bare.opened(),
                bare.closed(),
                bare.floatFen(),
                bare.note(),
                lines);
    }

    private List<Drawer.Line> counted(long id) {
        return sql.with(handle -> handle.createQuery(
                        "select method, payments, expected_fen, counted_fen from drawer_count where drawer_id = :id order by method")
                .bind("id", id)
                .map((row, context) -> DayEnd.counted(
                        Method.ofCode(row.getInt("method")),
                        row.getInt("payments"),
                        row.getLong("expected_fen"),
                        row.getLong("counted_fen")))
                .list());
    }

    private static Drawer drawer(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime closed = row.getObject("closed", OffsetDateTime.class);
        return new Drawer(
                row.getLong("id"),
                row.getLong("person_id"),
                row.getString("person"),
                row.getLong("unit_id"),
                row.getString("unit"),
                row.getObject("day", LocalDate.class),
                row.getObject("opened", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getLong("float_fen"),
                row.getString("note"),
                List.of());
    }
}
