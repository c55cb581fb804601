package org.hearth.tenants.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One transaction on one connection, which Sql and the EntityManager share, as JTA gives them the same one in the container. */
final class TestTransaction {
    private static final Set<String> ENDED_BY_THE_FIXTURE = Set.of("close", "commit", "setAutoCommit", "abort");

    private final Connection connection;
    private final Map<Object, Object> resources = new HashMap<>();
    private final List<Synchronization> synchronizations = new ArrayList<>();
    private @Nullable EntityManager entities;
    private int status = Status.STATUS_ACTIVE;
    private boolean rollbackOnly;

    TestTransaction(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** The connection, in hands that cannot end the transaction. */
    Connection lend() {
        return (Connection) Proxy.newProxyInstance(
                TestTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    boolean wholeRollback = method.getName().equals("rollback") && arguments == null;
                    if (wholeRollback) {
                        rollbackOnly = true;
                    }
                    if (wholeRollback || ENDED_BY_THE_FIXTURE.contains(method.getName())) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    EntityManager entities(EntityManagerFactory factory) {
        if (entities == null) {
            entities = factory.createEntityManager();
            entities.getTransaction().begin();
        }
        return entities;
    }

    void commit() throws SQLException {
        for (Synchronization each : List.copyOf(synchronizations)) {
            each.beforeCompletion();
        }
        if (entities != null) {
            entities.getTransaction().commit();
        }
        if (rollbackOnly) {
            throw new IllegalStateException("the transaction was marked for rollback");
        }
        connection.commit();
        status = Status.STATUS_COMMITTED;
    }

    /** Rolls back what was not committed, gives the connection back and tells those who waited for the end. */
    void end() throws SQLException {
        if (status != Status.STATUS_COMMITTED) {
            status = Status.STATUS_ROLLEDBACK;
            connection.rollback();
        }
        if (entities != null) {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
        connection.setAutoCommit(true);
        connection.close();
    }

    void tellTheEnd() {
        for (Synchronization each : List.copyOf(synchronizations)) {
            each.afterCompletion(status);
        }
    }

    Map<Object, Object> resources() {
        return resources;
    }

    void register(Synchronization synchronization) {
        synchronizations.add(synchronization);
    }

    int status() {
        return rollbackOnly && status == Status.STATUS_ACTIVE ? Status.STATUS_MARKED_ROLLBACK : status;
    }

    void markForRollback() {
        rollbackOnly = true;
    }
}
