package org.hearth.verify.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The same story for several things at the same time, each in a thread and at a browser of its own: while one page waits for the server
 * another draws.
 */
public final class AtOnce<T> implements AutoCloseable {
    private final List<Told<T>> all;

    public AtOnce(List<T> all) {
        this.all = all.stream()
                .map(about -> new Told<>(about, Executors.newSingleThreadExecutor()))
                .toList();
    }

    private record Told<T>(T about, ExecutorService thread) {}

    /** A list in two halves. */
    public static <E> AtOnce<List<E>> halves(List<E> whole) {
        int middle = whole.size() / 2;
        return new AtOnce<>(List.of(whole.subList(0, middle), whole.subList(middle, whole.size())));
    }

    /** Tells it of each, to the end, even if it fails for one. */
    public void each(Consumer<T> story) {
        List<Future<?>> begun = new ArrayList<>();
        for (Told<T> one : all) {
            begun.add(one.thread().submit(() -> story.accept(one.about())));
        }
        @Nullable AssertionError failed = null;
        for (Future<?> one : begun) {
            AssertionError failure = failure(one);
            if (failed == null) {
                failed = failure;
            } else if (failure != null) {
                failed.addSuppressed(failure);
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private static @Nullable AssertionError failure(Future<?> told) {
        try {
            told.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() instanceof AssertionError failed ? failed : new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new AssertionError(e);
        }
    }

    @Override
    public void close() {
        each(about -> Chromium.close());
        all.forEach(one -> one.thread().shutdown());
    }
}
