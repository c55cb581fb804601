package org.hearth.service.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.Vault;
import org.jdbi.v3.core.Handle;

/**
 * Seals the call-back numbers of cases anew that lie under older keys, some at a time, while people work. What is left to do is seen
 * from the rows themselves, so a run that was killed goes on where it was, and one too many does nothing.
 */
@Singleton
public class Reseal implements Jobs.Work {
    public static final String KIND = "service.reseal";

    private static final int CHUNK = 500;

    private final Sql sql;
    private final Vault vault;

    @Inject
    public Reseal(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    private record Row(long id, byte[] sealed) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Jobs.Run run) {
        long done = 0;
        AtomicInteger last = new AtomicInteger();
        do {
            run.chunk(() -> last.set(sql.with(this::chunk)));
            done += last.get();
            run.progress(done, 0);
        } while (last.get() > 0);
        return Long.toString(done);
    }

    private int chunk(Handle handle) {
        byte[] mark = vault.mark();
        List<Row> rows = handle.createQuery("select id, phone_sealed from service_case where phone_sealed is not null"
                        + " and substring(phone_sealed from 1 for :length) <> :mark order by id limit " + CHUNK
                        + " for update")
                .bind("length", mark.length)
                .bind("mark", mark)
                .map((row, context) -> new Row(row.getLong("id"), row.getBytes("phone_sealed")))
                .list();
        handle.createUpdate("update service_case set phone_sealed = fresh.sealed"
                        + " from unnest(:ids, :sealed) as fresh (id, sealed) where service_case.id = fresh.id")
                .bindArray("ids", Long.class, rows.stream().map(Row::id).toList())
                .bindArray(
                        "sealed",
                        byte[].class,
                        rows.stream()
                                .map(row -> vault.seal(vault.open(row.sealed())))
                                .toList())
                .execute();
        return rows.size();
    }
}
