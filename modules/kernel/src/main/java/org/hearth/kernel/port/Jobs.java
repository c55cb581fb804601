package org.hearth.kernel.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Long work of the current subsidiary: durable, run once on one node, resumed after a crash, watched from any screen. */
public interface Jobs {
    /**
     * Puts a job into the queue in the current transaction; it starts after the commit.
     *
     * @param kind the {@link Work#kind()} that will run it
     * @param title what people see under their tasks
     * @param values what the work needs, small
     * @return the job's id
     */
    long submit(String kind, String title, Map<String, String> values);

    Optional<Job> find(long id);

    /** The newest jobs, newest first. */
    List<Job> recent(int limit);

    /** One job as people see it; {@code total} is 0 while unknown, {@code outcome} is the result or the error in words. */
    record Job(
            long id,
            String kind,
            String title,
            State state,
            long done,
            long total,
            String outcome,
            String person,
            Instant created) {}

    /** Where a job is. */
    enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    /** A kind of long work; a CDI bean. */
    interface Work {
        String kind();

        /** Does the work and says its outcome in a sentence or as JSON. Called again from the start after a crash, so chunks must be repeatable. */
        String run(Run run);
    }

    /** A running job's link to its record. */
    interface Run {
        Map<String, String> values();

        /** Says how far it is; written at most twice a second, outside the work's transactions. */
        void progress(long done, long total);

        /** Runs one chunk in a transaction of its own. */
        void chunk(Runnable work);
    }
}
