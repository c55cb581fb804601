package org.hearth.verify.fault;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hearth.verify.house.Rest.Answer;
import org.hearth.verify.nodes.Via;

/** Several people take subsidiaries in at once, one after the other each, until somebody pulls the plug. */
final class Intake implements AutoCloseable {
    private static final int CREATED = 201;

    private final Via operator;
    private final String prefix;
    private final ExecutorService people;
    private final AtomicBoolean over = new AtomicBoolean();
    private final Map<String, Boolean> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Answer> refused = new ConcurrentHashMap<>();

    /** @param prefix of the codes */
    Intake(Via operator, String prefix, int people) {
        this.operator = operator;
        this.prefix = prefix;
        this.people = Executors.newFixedThreadPool(people);
        for (int person = 0; person < people; person++) {
            String mine = prefix + (char) ('a' + person);
            this.people.execute(() -> oneAfterTheOther(mine));
        }
    }

    static Map<String, String> wanted(String code) {
        return Map.of("code", code, "name", "燃气 " + code, "city", "城市", "template", "guangzhou");
    }

    private void oneAfterTheOther(String mine) {
        for (int number = 1; !over.get(); number++) {
            String code = mine + number;
            acknowledged.put(code, false);
            try {
                Answer answer = operator.post("/tenants", wanted(code));
                if (answer.status() == CREATED) {
                    acknowledged.put(code, true);
                } else {
                    refused.put(code, answer);
                }
            } catch (UncheckedIOException e) {
                return;
            }
        }
    }

    /** How many are asked for and not answered. */
    int underWay() {
        return (int) acknowledged.values().stream().filter(done -> !done).count() - refused.size();
    }

    /** Nobody asks any more; returns when the last has his answer or his broken line. */
    @Override
    public void close() {
        over.set(true);
        people.shutdown();
        try {
            if (!people.awaitTermination(3, TimeUnit.MINUTES)) {
                throw new AssertionError("a caller of " + prefix + " still waits");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Every code that was asked for, and whether the house said that the subsidiary is there. */
    Map<String, Boolean> asked() {
        return new TreeMap<>(acknowledged);
    }

    /** Answers of another kind, of which there should be none. */
    Set<Map.Entry<String, Answer>> refused() {
        return refused.entrySet();
    }
}
