package org.hearth.kernel.port;

import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The current subsidiary's database, inside the current transaction. There is no schema to name: outside a tenant scope every
 * call is refused. Statements stand in {@code .sql} files beside their caller ({@link SqlFile}) once they are longer than a line
 * or two; parameters are always bound.
 */
public interface Sql {
    /** Runs {@code work} on a JDBI handle of the current transaction and gives its answer. */
    <T> T with(Function<Handle, T> work);

    /** Runs {@code work} on a JDBI handle of the current transaction. */
    default void use(Consumer<Handle> work) {
        with(handle -> {
            work.accept(handle);
            return Boolean.TRUE;
        });
    }

    /**
     * Runs {@code work} in a transaction of its own on another connection, committed when this returns; the current one waits and must
     * not hold what the work needs. If the work throws, only its own transaction is rolled back.
     */
    void apart(Consumer<Handle> work);

    /**
     * Says that bulk work follows in the current transaction: each statement is planned for the values it comes with. A plan that
     * is kept for all values reckons with arrays of ten, and bulk work brings thousands.
     */
    default void plansInBulk() {
        use(handle -> handle.execute("set local plan_cache_mode = force_custom_plan"));
    }
}
