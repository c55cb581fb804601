package org.hearth.tenants.routing;

import org.eclipse.persistence.sessions.Connector;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.JNDIConnector;
import org.eclipse.persistence.sessions.Login;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Puts {@link TenantDataSource} before each pool that EclipseLink takes connections from; named in {@code persistence.xml}. */
public final class TenantSessionCustomizer implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        lead(session.getDatasourceLogin());
        if (session instanceof ServerSession server) {
            lead(server.getReadConnectionPool().getLogin());
            for (ConnectionPool pool : server.getConnectionPools().values()) {
                lead(pool.getLogin());
            }
        }
    }

    private static void lead(Login login) {
        Connector connector = ((DatasourceLogin) login).getConnector();
        if (!(connector instanceof JNDIConnector named) || named.getDataSource() == null) {
            throw new IllegalStateException("the persistence unit has no data source of the container");
        }
        if (!(named instanceof TenantConnector)) {
            ((DatasourceLogin) login).setConnector(new TenantConnector(named.getDataSource()));
        }
    }
}
