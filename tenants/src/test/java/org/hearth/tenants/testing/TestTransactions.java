package org.hearth.tenants.testing;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The transactions that run on each thread, and the pool they run on: what JTA is in the container. */
final class TestTransactions extends OneWayDataSource implements TransactionSynchronizationRegistry {
    private final ThreadLocal<Deque<TestTransaction>> running = ThreadLocal.withInitial(ArrayDeque::new);
    private final TestPool pool;

    TestTransactions(TestPool pool) {
        this.pool = pool;
    }

    /** Begins a transaction; the one that runs on this thread, if any, waits. */
    TestTransaction begin() throws SQLException {
        TestTransaction transaction = new TestTransaction(pool.getConnection());
        running.get().push(transaction);
        return transaction;
    }

    void leave(TestTransaction transaction) {
        running.get().remove(transaction);
    }

    Optional<TestTransaction> current() {
        return Optional.ofNullable(running.get().peek());
    }

    /** The running transaction's connection; without a transaction one in autocommit mode, as a container's pool gives it. */
    @Override
    public Connection getConnection() throws SQLException {
        Optional<TestTransaction> current = current();
        return current.isPresent() ? current.get().lend() : pool.getConnection();
    }

    @Override
    public @Nullable Object getTransactionKey() {
        return current().orElse(null);
    }

    @Override
    public void putResource(Object key, Object value) {
        need().resources().put(key, value);
    }

    @Override
    public @Nullable Object getResource(Object key) {
        return need().resources().get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        need().register(synchronization);
    }

    @Override
    public int getTransactionStatus() {
        return current().map(TestTransaction::status).orElse(Status.STATUS_NO_TRANSACTION);
    }

    @Override
    public void setRollbackOnly() {
        need().markForRollback();
    }

    @Override
    public boolean getRollbackOnly() {
        return getTransactionStatus() == Status.STATUS_MARKED_ROLLBACK;
    }

    private TestTransaction need() {
        return current().orElseThrow(() -> new IllegalStateException("no transaction runs on this thread"));
    }
}
