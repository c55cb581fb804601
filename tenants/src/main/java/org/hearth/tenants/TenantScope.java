package org.hearth.tenants;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collections;
import java.util.IdentityHashMap;
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

    private static final ThreadLocal<Boolean> BACKGROUND = ThreadLocal.withInitial(() -> false);

    /** Key of the transaction's {@link Claim} among the transaction's resources. */
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

    /** Tells that nobody waits for what this thread does: it is patient where others are told to come again. */
    public static void inBackground() {
        BACKGROUND.set(true);
    }

    /** Whether nobody waits for what this thread does. */
    public static boolean isBackground() {
        return BACKGROUND.get();
    }

    /** Tells the house whose transactions run here; once, before the first connection is handed out. */
    public static void watch(TransactionSynchronizationRegistry registry) {
        transactions = registry;
    }

    /**
     * Makes the running transaction the tenant's for as long as it lasts.
     *
     * @return what the transaction remembers; an empty memory, of nothing, without a transaction
     * @throws IllegalStateException if it belongs to another subsidiary already
     */
    public static Claim claim(TenantId tenant) {
        TransactionSynchronizationRegistry registry = transactions;
        if (registry == null || !isRunning(registry)) {
            return new Claim(tenant, false);
        }
        Claim claim = (Claim) registry.getResource(CLAIM);
        if (claim == null) {
            claim = new Claim(tenant, true);
            registry.putResource(CLAIM, claim);
        }
        refuseOtherThan(claim, tenant);
        return claim;
    }

    /** A transaction's subsidiary, and the connections that act as it until the transaction ends. */
    public static final class Claim {
        private final TenantId tenant;
        private final Set<Object> led = Collections.newSetFromMap(new IdentityHashMap<>());

        private boolean placed;

        private Claim(TenantId tenant, boolean running) {
            this.tenant = tenant;
            this.placed = !running;
        }

        /** Whether the transaction has a place among the node's connections, or needs none because none runs. */
        public boolean isPlaced() {
            return placed;
        }

        /** The transaction has a place now, which {@code leave} gives back when it is over. */
        public void place(Runnable leave) {
            TransactionSynchronizationRegistry registry = transactions;
            if (registry == null) {
                leave.run();
                return;
            }
            registry.registerInterposedSynchronization(new Ending(leave));
            placed = true;
        }

        /** Whether this connection to the database is not yet remembered as one that acts as the subsidiary. */
        public boolean isNew(Object connection) {
            return !led.contains(connection);
        }

        /** Remembers a connection that acts as the subsidiary from now until the transaction ends. */
        public void remember(Object connection) {
            led.add(connection);
        }
    }

    private record Ending(Runnable leave) implements Synchronization {
        @Override
        public void beforeCompletion() {
            // the place is needed until the end
        }

        @Override
        public void afterCompletion(int status) {
            leave.run();
        }
    }

    private static @Nullable Claim claimed() {
        TransactionSynchronizationRegistry registry = transactions;
        return registry == null || !isRunning(registry) ? null : (Claim) registry.getResource(CLAIM);
    }

    private static void refuseOtherThan(@Nullable Claim claim, @Nullable TenantId tenant) {
        if (claim != null && !claim.tenant.equals(tenant)) {
            throw new IllegalStateException("this transaction belongs to " + claim.tenant + ", not to " + tenant);
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
