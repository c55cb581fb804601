package org.hearth.metering.meters;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.Row;
import org.hearth.exchange.TableImport;
import org.hearth.kernel.copy.BinaryCopy;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.metering.MetersChanged;
import org.jdbi.v3.core.Handle;

/** Takes in files of meters: into a stage by COPY, looked up and kept there set by set. */
public final class MeterImport {
    private static final int ACCOUNTS_AN_EVENT = 1000;
    private static final int MANY = 1000;

    private final Sql sql;
    private final Events events;
    private final Clock clock;
    private final MeterMakers makers;

    public MeterImport(Sql sql, Events events, Clock clock, MeterMakers makers) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
        this.makers = makers;
    }

    /** Imports a file, or only says what would come of it. */
    public ImportReport run(Path file, String name, Map<String, String> mapping, boolean dryRun) {
        try (TableImport table = TableImport.open("meters", file, name, MeterColumns.ALL, mapping, dryRun)) {
            sql.plansInBulk();
            return sql.with(handle -> {
                handle.execute("lock table meter in share row exclusive mode");
                handle.execute("drop table if exists meter_stage");
                handle.execute(SqlFile.of(MeterImport.class, "create_stage.sql"));
                stage(handle, table, makers.now());
                handle.createUpdate(SqlFile.of(MeterImport.class, "resolve_stage.sql"))
                        .bind("today", LocalDate.now(clock))
                        .execute();
                refuse(handle, table);
                if (!dryRun) {
                    handle.execute(SqlFile.of(MeterImport.class, "keep_stage.sql"));
                    if (table.rowsRead() >= MANY) {
                        // The next batch of readings must not be planned as if there were no meters.
                        handle.execute("analyze meter, meter_state");
                    }
                    tell(handle);
                }
                return report(handle, table);
            });
        }
    }

    private static void stage(Handle handle, TableImport table, DictionaryEntries makers) {
        try (BinaryCopy copy = BinaryCopy.into(
                handle,
                "meter_stage",
                "line",
                "maker_number",
                "account_no",
                "kind",
                "maker",
                "model",
                "digits",
                "factor",
                "first_register_l",
                "installed_on",
                "book")) {
            for (Iterator<Row> rows = table.rows(); rows.hasNext(); ) {
                MeterLine.read(rows.next(), table, makers)
                        .ifPresent(meter -> copy.row()
                                .int4(meter.line())
                                .text(meter.makerNumber())
                                .text(meter.accountNo())
                                .text(meter.kind().name())
                                .text(meter.maker())
                                .text(meter.model())
                                .int2(meter.digits())
                                .int4(meter.factor())
                                .int8(meter.firstRegister())
                                .date(meter.installedOn())
                                .text(meter.book()));
            }
            copy.finish();
        }
    }

    private static void refuse(Handle handle, TableImport table) {
        handle.createQuery("select line, maker_number, account_no, fate from meter_stage"
                        + " where fate not in ('NEW', 'CHANGED', 'UNCHANGED') order by line")
                .map((row, context) -> {
                    boolean account = row.getString(4).equals("account_unknown");
                    String field = account ? MeterColumns.ACCOUNT_NO : MeterColumns.METER_NO;
                    table.refuse(row.getInt(1), field, row.getString(account ? 3 : 2), row.getString(4), Map.of());
                    return account;
                })
                .list();
    }

    private static ImportReport report(Handle handle, TableImport table) {
        return handle.createQuery("select count(*) filter (where fate in ('NEW', 'CHANGED')),"
                        + " count(*) filter (where fate = 'UNCHANGED') from meter_stage")
                .map((row, context) -> table.report(row.getLong(1), row.getLong(2)))
                .one();
    }

    private void tell(Handle handle) {
        List<Long> accounts = handle.createQuery(
                        "select distinct account_id from meter_stage where fate in ('NEW', 'CHANGED') order by 1")
                .mapTo(Long.class)
                .list();
        for (int from = 0; from < accounts.size(); from += ACCOUNTS_AN_EVENT) {
            int to = Math.min(accounts.size(), from + ACCOUNTS_AN_EVENT);
            events.publish(new MetersChanged(accounts.subList(from, to)));
        }
    }
}
