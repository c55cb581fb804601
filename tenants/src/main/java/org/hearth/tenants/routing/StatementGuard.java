package org.hearth.tenants.routing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each statement before the database does and refuses those that could change who the connection is ({@link Verdict}).
 * The database itself cannot refuse {@code SET ROLE}, because the login role must be able to do it.
 */
final class StatementGuard implements InvocationHandler {
    /** What ends the connection or its transaction, or asks about it: the pool's business. */
    private static final Set<String> OF_THE_POOL =
            Set.of("close", "isClosed", "abort", "commit", "setAutoCommit", "getAutoCommit", "unwrap", "isWrapperFor");

    private final Object pooled;
    private final Object guarded;

    private StatementGuard(Object pooled, Object guarded) {
        this.pooled = pooled;
        this.guarded = guarded;
    }

    /**
     * @param pooled the connection as the pool gave it
     * @param driver the driver's connection behind it, which does the work: the pool's own statements and rows look each method up by
     *     reflection, which cost a quarter of all processor time when readings and bills were loaded
     */
    static Connection around(Connection pooled, Connection driver) {
        return proxy(Connection.class, new StatementGuard(pooled, driver));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql && takesSql(method)) {
            String objection = Verdict.on(sql);
            if (!objection.isEmpty()) {
                throw new SQLException("refused in a subsidiary's connection: " + objection, "42501");
            }
        }
        Object answer;
        try {
            answer = method.invoke(isOfThePool(method, arguments) ? pooled : guarded, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
        // A prepared statement takes its text when it is made; a plain one later.
        return answer instanceof Statement statement && method.getName().equals("createStatement")
                ? proxy(Statement.class, new StatementGuard(statement, statement))
                : answer;
    }

    private static boolean isOfThePool(Method method, @Nullable Object @Nullable [] arguments) {
        return OF_THE_POOL.contains(method.getName()) || (method.getName().equals("rollback") && arguments == null);
    }

    private static boolean takesSql(Method method) {
        String name = method.getName();
        return name.startsWith("prepare") || name.startsWith("execute") || name.equals("addBatch");
    }

    private static <T> T proxy(Class<T> type, StatementGuard guard) {
        return type.cast(Proxy.newProxyInstance(StatementGuard.class.getClassLoader(), new Class<?>[] {type}, guard));
    }
}
