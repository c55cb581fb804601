package org.hearth.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several people who work at once. */
final class Clerks implements AutoCloseable {
    private final ExecutorService threads;
    private final int count;

    Clerks(int count) {
        this.count = count;
        this.threads = Executors.newFixedThreadPool(count);
    }

    /** What each of them does, told their number from 0. */
    interface Work {
        void run(int clerk) throws Exception;
    }

    /** Lets all work, and answers how many seconds it took until the last was done. */
    double seconds(Work work) {
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int clerk = i;
            all.add(() -> {
                work.run(clerk);
                return true;
            });
        }
        long start = System.nanoTime();
        try {
            for (Future<Boolean> one : threads.invokeAll(all)) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    int count() {
        return count;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
