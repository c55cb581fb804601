package org.hearth.payments.drawer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.payments.Drawer;
import org.hearth.payments.Method;

/** Opens and closes drawers. Whoever closes one holds its row, so that no payment slips into a drawer that is being counted. */
@Singleton
public class Drawers {
    private static final int LONGEST_NOTE = 500;
    private static final Money MOST = Money.ofYuan("100000000");

    private final Sql sql;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;
    private final DrawerRows rows;

    @Inject
    public Drawers(Sql sql, Caller caller, Audit audit, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
        this.rows = new DrawerRows(sql);
    }

    /** The caller's open drawer, whatever day it is of. */
    public Optional<Drawer> current() {
        return rows.openOf(caller.personId());
    }

    /** All drawers of a day, by service centre and person. */
    public List<Drawer> ofDay(LocalDate day) {
        return rows.ofDay(day);
    }

    /** Opens a drawer for today. */
    public Drawer open(long unitId, Money openingFloat) {
        if (openingFloat.isNegative() || openingFloat.compareTo(MOST) > 0) {
            throw Refused.invalid("float", "drawer_amount", Map.of("max", MOST));
        }
        if (!rows.isUnit(unitId)) {
            throw Refused.notFound("service_centre", unitId);
        }
        boolean opened = sql.with(handle -> handle.createUpdate(SqlFile.of(Drawers.class, "open.sql"))
                        .bind("person", caller.personId())
                        .bind("name", caller.personName())
                        .bind("unit", unitId)
                        .bind("float", openingFloat.fen())
                        .bind("day", LocalDate.now(clock))
                        .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .execute())
                == 1;
        Drawer drawer = current().orElseThrow();
        if (!opened) {
            throw Refused.conflict("drawer_open_already", Map.of("day", drawer.day(), "unit", drawer.unit()));
        }
        audit.record(
                "payments.drawer.open", "drawer/" + drawer.id(), Map.of("unit", unitId, "floatFen", drawer.floatFen()));
        return drawer;
    }

    /**
     * Closes the caller's open drawer with what was counted.
     *
     * @param counted by method; a method that is not named was counted as nothing
     * @param note says where a difference comes from; asked for if there is one
     */
    public Drawer close(Map<Method, Money> counted, String note) {
        counted.forEach((method, amount) -> {
            if (!method.isAtCounter() || amount.isNegative() || amount.compareTo(MOST) > 0) {
                throw Refused.invalid("counted." + method, "drawer_amount", Map.of("max", MOST));
            }
        });
        if (note.length() > LONGEST_NOTE) {
            throw Refused.invalid("note", "drawer_note", Map.of("max", LONGEST_NOTE));
        }
        long id = rows.lockOpenOf(caller.personId()).orElseThrow(() -> Refused.conflict("drawer_none", Map.of()));
        List<Drawer.Line> lines = DayEnd.count(rows.takings(id), rows.floatOf(id), counted);
        long difference = lines.stream().mapToLong(Drawer.Line::differenceFen).sum();
        boolean differs = lines.stream().anyMatch(line -> line.differenceFen() != 0);
        if (differs && note.isBlank()) {
            throw Refused.invalid("note", "drawer_difference", Map.of("difference", Money.ofFen(difference)));
        }
        rows.close(id, clock.instant(), note.strip(), lines);
        audit.record(
                "payments.drawer.close", "drawer/" + id, Map.of("differenceFen", difference, "note", note.strip()));
        return rows.byId(id).orElseThrow();
    }
}
