package org.hearth.kernel.port;

/** Runs work once the current transaction is committed; never if it rolls back; at once if there is none. */
public interface AfterCommit {
    void run(Runnable work);
}
