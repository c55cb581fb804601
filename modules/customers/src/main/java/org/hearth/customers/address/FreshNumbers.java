package org.hearth.customers.address;

import java.util.Iterator;
import java.util.function.LongFunction;
import org.hearth.kernel.copy.BinaryCopy;
import org.jdbi.v3.core.Handle;

/** New ids in bulk, each with its number, in the transaction's temporary table {@code fresh_number(ord, id, number, unified_id)}. */
public final class FreshNumbers {
    private FreshNumbers() {}

    /** As {@link #take(Handle, String, int, LongFunction, LongFunction)}, for things that have no group-wide id. */
    public static void take(Handle handle, String table, int count, LongFunction<String> number) {
        take(handle, table, count, number, id -> "");
    }

    /**
     * Fills the table with {@code count} rows, ord from 1 on.
     *
     * @param table whose identity is drawn from
     */
    public static void take(
            Handle handle, String table, int count, LongFunction<String> number, LongFunction<String> unified) {
        handle.execute(
                "create temp table if not exists fresh_number "
                        + "(ord bigint not null, id bigint not null, number text not null, unified_id text not null) on commit drop");
        handle.execute("truncate fresh_number");
        Iterator<Long> ids = handle.createQuery(
                        "select nextval(s.name) from (select cast(pg_get_serial_sequence(:table, 'id') as regclass) as name offset 0) s"
                                + " cross join generate_series(1, :count)")
                .bind("table", table)
                .bind("count", count)
                .mapTo(Long.class)
                .list()
                .iterator();
        try (BinaryCopy copy = BinaryCopy.into(handle, "fresh_number", "ord", "id", "number", "unified_id")) {
            for (long ord = 1; ids.hasNext(); ord++) {
                long id = ids.next();
                copy.row().int8(ord).int8(id).text(number.apply(id)).text(unified.apply(id));
            }
            copy.finish();
        }
        handle.execute("analyze fresh_number");
    }
}
