package org.hearth.tenants.routing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hearth.kernel.TenantId;

/**
 * When a connection has worked for enough subsidiaries to be closed for good: the server process behind it keeps what it has learnt of
 * every table of each of them. It does not matter how often it has worked: one that knows few subsidiaries well is worth keeping, and
 * were its uses counted, a busy subsidiary would wear out what its neighbours have warm.
 */
final class Retirement {
    private final int mostTenants;

    /** By the driver's connections, which are forgotten with them. */
    private final Map<Object, Set<TenantId>> known = new WeakHashMap<>();

    /** @param mostTenants after so many subsidiaries a connection is not used again */
    Retirement(int mostTenants) {
        this.mostTenants = mostTenants;
    }

    /**
     * Notes that a connection works for a subsidiary.
     *
     * @return whether it has worked for enough of them
     */
    synchronized boolean isDue(Object driver, TenantId tenant) {
        Set<TenantId> tenants = known.computeIfAbsent(driver, key -> new HashSet<>());
        tenants.add(tenant);
        return tenants.size() >= mostTenants;
    }

    /** Has the container's pool close the connection when the transaction that holds it is over. Other pools keep theirs. */
    static void retire(DataSource pool, Connection connection) {
        try {
            Optional<Method> mark = marking(pool);
            if (mark.isPresent()) {
                mark.get().invoke(pool, connection);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the pool does not let a connection go", e);
        }
    }

    /** Of {@code com.sun.appserv.jdbc.DataSource}, which Payara's pools are and which is no part of Jakarta EE. */
    private static Optional<Method> marking(DataSource pool) {
        return Stream.of(pool.getClass().getMethods())
                .filter(method -> method.getName().equals("markConnectionAsBad"))
                .findFirst();
    }
}
