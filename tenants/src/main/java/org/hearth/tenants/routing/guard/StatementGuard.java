package org.hearth.tenants.routing.guard;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each statement before the database does and refuses those that could change who the connection is ({@link Verdict}).
 * The database itself cannot refuse {@code SET ROLE}, because the login role must be able to do it.
 */
public final class StatementGuard implements InvocationHandler {
    private final Object guarded;

    private StatementGuard(Object guarded) {
        this.guarded = guarded;
    }

    public static Connection around(Connection connection) {
        return proxy(Connection.class, connection);
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
            answer = method.invoke(guarded, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
        // A prepared statement takes its text when it is made; a plain one later.
        return answer instanceof Statement statement && method.getName().equals("createStatement")
                ? proxy(Statement.class, statement)
                : answer;
    }

    private static boolean takesSql(Method method) {
        String name = method.getName();
        return name.startsWith("prepare") || name.startsWith("execute") || name.equals("addBatch");
    }

    private static <T> T proxy(Class<T> type, T guarded) {
        return type.cast(Proxy.newProxyInstance(
                StatementGuard.class.getClassLoader(), new Class<?>[] {type}, new StatementGuard(guarded)));
    }
}
