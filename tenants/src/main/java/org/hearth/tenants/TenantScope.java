package org.hearth.tenants;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The only way into a subsidiary's data: binds subsidiary and actor to the running thread for as long as the work takes. Whoever
 * starts work on a thread opens it (REST filter, UI request, job runner, relay, consumer); without it every connection is refused.
 * A scope may be opened inside another one, but never for a different subsidiary within one transaction, because what the
 * transaction has read and holds belongs to the first.
 */
public final class TenantScope {
    private static final ThreadLocal<@Nullable Bound> CURRENT = new ThreadLocal<>();

    /** Key of the transaction's tenant among the transaction's resources. */
    private static final Object CLAIM = new Object();

    private static final Set<Integer> OVER = Set.of(
            Status.STATUS_NO_TRANSACTION, Status.STATUS_UNKNOWN, Status.STATUS_COMMITTED, Status.STATUS_ROLLEDBACK);

    private static volatile @Nullable TransactionSynchronizationRegistry transactions;

    private TenantScope() {}

    /** An open scope; closing it brings the scope around it back. */
    public interface Entered extends AutoCloseable {
        @Override
        void close();
    }

    /** Runs the work in the scope and gives its answer; its exceptions pass unchanged. */
    public static <T> T call(Bound bound, Callable<T> work) {
        try (Entered ignored = enter(bound)) {
            return work.call();
        } catch (Exception e) {
            throw TenantScope.<RuntimeException>unchanged(e);
        }
    }

    /** Runs the work in the scope. */
    public static void run(Bound bound, Runnable work) {
        try (Entered ignored = enter(bound)) {
            work.run();
        }
    }

    /**
     * Opens a scope that the caller closes on the same thread, for interceptors that cannot wrap their work.
     *
     * @throws IllegalStateException if the running transaction belongs to another subsidiary
     */
    public static Entered enter(Bound bound) {
        refuseOtherThan(claimed(), bound.tenant());
        Bound around = CURRENT.get();
        CURRENT.set(bound);
        return () -> {
            if (around == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(around);
            }
        };
    }

    /** What is bound to this thread, if anything is. */
    public static Optional<Bound> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * What is bound to this thread.
     *
     * @throws IllegalStateException outside a scope
     */
    public static Bound require() {
        return current().orElseThrow(() -> new IllegalStateException("no tenant scope is open on this thread"));
    }

    /** Tells the house whose transactions run here; once, before the first connection is handed out. */
    public static void watch(TransactionSynchronizationRegistry registry) {
        transactions = registry;
    }

    /**
     * Makes the running transaction the tenant's for as long as it lasts; without a transaction nothing happens.
     *
     * @throws IllegalStateException if it belongs to another subsidiary already
     */
    public static void claim(TenantId tenant) {
        TransactionSynchronizationRegistry registry = transactions;
        if (registry != null && isRunning(registry)) {
            refuseOtherThan(registry.getResource(CLAIM), tenant);
            registry.putResource(CLAIM, tenant);
        }
    }

    private static @Nullable Object claimed() {
        TransactionSynchronizationRegistry registry = transactions;
        return registry == null || !isRunning(registry) ? null : registry.getResource(CLAIM);
    }

    private static void refuseOtherThan(@Nullable Object claimed, @Nullable TenantId tenant) {
        if (claimed != null && !claimed.equals(tenant)) {
            throw new IllegalStateException("this transaction belongs to " + claimed + ", not to " + tenant);
        }
    }

    private static boolean isRunning(TransactionSynchronizationRegistry registry) {
        return !OVER.contains(registry.getTransactionStatus());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E unchanged(Exception e) throws E {
        throw (E) e;
    }
}
