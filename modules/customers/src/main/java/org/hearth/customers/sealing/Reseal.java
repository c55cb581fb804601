package org.hearth.customers.sealing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.Vault;
import org.jdbi.v3.core.Handle;

/**
 * Seals what lies under older keys anew, some rows at a time, while people work. What is left to do is seen from the rows themselves,
 * so a run that was killed goes on where it was, and one too many does nothing.
 */
@Singleton
public class Reseal implements Jobs.Work {
    public static final String KIND = "customers.reseal";

    private static final int CHUNK = 500;
    private static final List<Column> COLUMNS = List.of(
            new Column("customer", "phone_sealed", "phone_print"),
            new Column("customer", "id_sealed", "id_print"),
            new Column("contact", "phone_sealed", "phone_print"));

    private final Sql sql;
    private final Vault vault;

    @Inject
    public Reseal(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    private record Column(String table, String sealed, String print) {}

    private record Row(long id, byte[] sealed) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Jobs.Run run) {
        long done = 0;
        for (Column column : COLUMNS) {
            AtomicInteger last = new AtomicInteger();
            do {
                run.chunk(() -> last.set(sql.with(handle -> chunk(handle, column))));
                done += last.get();
                run.progress(done, 0);
            } while (last.get() > 0);
        }
        return Long.toString(done);
    }

    private int chunk(Handle handle, Column column) {
        byte[] mark = vault.mark();
        List<Row> rows = handle.createQuery("select id, <sealed> as sealed from <table> where <sealed> is not null"
                        + " and substring(<sealed> from 1 for :length) <> :mark order by id limit " + CHUNK
                        + " for update")
                .define("table", column.table())
                .define("sealed", column.sealed())
                .bind("length", mark.length)
                .bind("mark", mark)
                .map((row, context) -> new Row(row.getLong("id"), row.getBytes("sealed")))
                .list();
        List<String> clear = rows.stream().map(row -> vault.open(row.sealed())).toList();
        handle.createUpdate(
                        "update <table> set <sealed> = fresh.sealed, <print> = fresh.print"
                                + " from unnest(:ids, :sealed, :prints) as fresh (id, sealed, print) where <table>.id = fresh.id")
                .define("table", column.table())
                .define("sealed", column.sealed())
                .define("print", column.print())
                .bindArray("ids", Long.class, rows.stream().map(Row::id).toList())
                .bindArray(
                        "sealed", byte[].class, clear.stream().map(vault::seal).toList())
                .bindArray(
                        "prints",
                        byte[].class,
                        clear.stream().map(vault::fingerprint).toList())
                .execute();
        return rows.size();
    }
}
