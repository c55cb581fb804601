package org.hearth.platform.jobs;

import java.util.Map;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.port.Sql;
import org.hearth.platform.work.Transactions;

/** A running job's link to its record; it stops the work as soon as the job is no longer this node's. */
final class ClaimedRun implements Jobs.Run {
    private static final long HALF_A_SECOND = 500_000_000L;

    private final Claim claim;
    private final Sql sql;
    private final Transactions transactions;
    private volatile boolean lost;
    private long written = System.nanoTime() - HALF_A_SECOND;
    private long done;
    private long total;
    private boolean unwritten;

    ClaimedRun(Claim claim, Sql sql, Transactions transactions) {
        this.claim = claim;
        this.sql = sql;
        this.transactions = transactions;
    }

    /** The job was taken away; the next call of the work ends it. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(Claim claim) {
            super("job " + claim.id() + " went on elsewhere, attempt " + claim.attempt() + " ends");
        }
    }

    @Override
    public Map<String, String> values() {
        return claim.values();
    }

    @Override
    public void progress(long doneNow, long totalNow) {
        check();
        done = doneNow;
        total = totalNow;
        unwritten = true;
        if (System.nanoTime() - written >= HALF_A_SECOND) {
            write();
        }
    }

    @Override
    public void chunk(Runnable work) {
        check();
        transactions.anew(() -> {
            if (!sql.with(claim::hold)) {
                lose();
            }
            check();
            work.run();
            return true;
        });
    }

    /** Writes the last progress that was held back. */
    void flush() {
        if (unwritten) {
            write();
        }
    }

    void lose() {
        lost = true;
    }

    private void write() {
        written = System.nanoTime();
        unwritten = false;
        if (!transactions.anew(() -> sql.with(handle -> claim.progress(handle, done, total)))) {
            lose();
        }
        check();
    }

    private void check() {
        if (lost) {
            throw new Lost(claim);
        }
    }
}
