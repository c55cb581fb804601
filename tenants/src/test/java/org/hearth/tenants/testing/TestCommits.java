package org.hearth.tenants.testing;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import org.hearth.kernel.port.AfterCommit;

/** Work after the fixture's commits. */
final class TestCommits implements AfterCommit {
    private final TestTransactions transactions;

    TestCommits(TestTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void run(Runnable work) {
        if (transactions.current().isEmpty()) {
            work.run();
            return;
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is done before it is certain
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    work.run();
                }
            }
        });
    }
}
