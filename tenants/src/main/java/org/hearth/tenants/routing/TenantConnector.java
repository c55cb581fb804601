package org.hearth.tenants.routing;

import java.io.Serial;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Session;
import org.hearth.tenants.TenantScope;

/**
 * Gives EclipseLink the scope's connections. When the container deploys the persistence unit there is no scope yet, and EclipseLink
 * only wants to see that it can connect: it gets a connection that leads nowhere and refuses every statement.
 */
final class TenantConnector extends JNDIConnector {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Set<String> HARMLESS =
            Set.of("close", "isClosed", "getAutoCommit", "setAutoCommit", "commit", "rollback", "isValid", "toString");

    TenantConnector(DataSource pool) {
        super(new TenantDataSource(pool));
    }

    @Override
    public Connection connect(Properties properties, Session session) {
        return TenantScope.current().isPresent() ? super.connect(properties, session) : nowhere();
    }

    private static Connection nowhere() {
        return (Connection) Proxy.newProxyInstance(
                TenantConnector.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    if (!HARMLESS.contains(method.getName())) {
                        throw new IllegalStateException("no tenant scope is open on this thread");
                    }
                    if (method.getReturnType() == boolean.class) {
                        return method.getName().equals("isValid");
                    }
                    return method.getReturnType() == String.class ? "a connection to nowhere" : null;
                });
    }
}
