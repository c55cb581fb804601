package org.hearth.platform.work;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.util.Optional;
import org.hearth.kernel.port.AfterCommit;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;

/**
 * Runs what waits for the commit on the committing thread, in the scope in which it was asked for. It is for signals and hot
 * copies: there is no transaction any more, and a failure is logged because nobody is left to be told.
 */
@Singleton
class CommitHooks implements AfterCommit {
    private static final Logger LOG = System.getLogger(CommitHooks.class.getName());

    private final TransactionSynchronizationRegistry transactions;

    @Inject
    CommitHooks(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    @Override
    public void run(Runnable work) {
        if (transactions.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            work.run();
            return;
        }
        Optional<Bound> scope = TenantScope.current();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is done before it is certain
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    inScope(scope, work);
                }
            }
        });
    }

    private static void inScope(Optional<Bound> scope, Runnable work) {
        try {
            if (scope.isPresent() && !scope.equals(TenantScope.current())) {
                TenantScope.run(scope.get(), work);
            } else {
                work.run();
            }
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "work after a commit failed; the commit stands", e);
        }
    }
}
