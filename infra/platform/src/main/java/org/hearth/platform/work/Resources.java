package org.hearth.platform.work;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ThreadFactory;
import org.hearth.tenants.TenantScope;

/** The server's own services, so that beans can have them in their constructors and tests can give others. */
@Singleton
class Resources {
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    @SuppressWarnings("NullAway.Init")
    private TransactionSynchronizationRegistry transactions;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    @SuppressWarnings("NullAway.Init")
    private ManagedThreadFactory threads;

    @Produces
    @Singleton
    TransactionSynchronizationRegistry transactions() {
        return transactions;
    }

    /** Threads that see the application's data sources and end with it; nobody waits for what they do. */
    @Produces
    @Singleton
    ThreadFactory threads() {
        return task -> {
            Thread thread = threads.newThread(() -> {
                TenantScope.inBackground();
                task.run();
            });
            thread.setDaemon(true);
            return thread;
        };
    }
}
