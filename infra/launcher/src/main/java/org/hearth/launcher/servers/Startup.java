package org.hearth.launcher.servers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.hearth.launcher.program.Instance;
import org.hearth.launcher.program.Server;
import org.hearth.launcher.program.ServerKind;
import org.jspecify.annotations.Nullable;

/** Starts several servers at the same time: all of them get ready, or those that this start began are stopped again. */
final class Startup {
    private final Lifecycle lifecycle;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final Set<Instance> begun = new TreeSet<>();
    private final CountDownLatch over = new CountDownLatch(1);

    Startup(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /**
     * Starts {@code servers} on their {@code ports}. The application, which comes last, waits for the database alone, and is
     * unpacked meanwhile: it must live with the others away.
     */
    void start(List<Server> servers, Map<Instance, Integer> ports) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletableFuture<?> atOnce = CompletableFuture.completedFuture(null);
            CompletableFuture<?> database = atOnce;
            CompletableFuture<?> all = atOnce;
            for (Server server : servers) {
                CompletableFuture<?> first = server.kind() == ServerKind.PAYARA ? database : atOnce;
                int port = ports.getOrDefault(server.instance(), server.kind().preferredPort());
                CompletableFuture<?> unpacked = CompletableFuture.runAsync(() -> unpack(server), threads);
                CompletableFuture<?> pending = first.runAfterBothAsync(unpacked, () -> start(server, port), threads);
                database = server.kind() == ServerKind.POSTGRES ? pending : database;
                all = CompletableFuture.allOf(all, pending);
            }
            all.join();
            RuntimeException failed = failure.get();
            if (failed != null) {
                undo();
                throw failed;
            }
        } finally {
            threads.shutdown();
            over.countDown();
        }
    }

    private void unpack(Server server) {
        try {
            server.unpack();
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void start(Server server, int port) {
        synchronized (begun) {
            if (failure.get() != null) {
                return;
            }
            begun.add(server.instance());
        }
        try {
            lifecycle.start(server, port, () -> failure.get() != null);
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
        }
    }

    private void undo() {
        begun.stream().sorted(Comparator.reverseOrder()).forEach(lifecycle::stop);
    }

    /** Gives up, and returns when nothing that this start began runs any more. */
    void callOff() {
        failure.compareAndSet(null, new CancellationException("Called off"));
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
