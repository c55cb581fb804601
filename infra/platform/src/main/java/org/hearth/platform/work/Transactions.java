package org.hearth.platform.work;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** A new transaction for a piece of standing work, apart from any that is running. */
@Singleton
public class Transactions {
    /** Runs the work in a transaction of its own; an exception rolls it back and passes on. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T anew(Supplier<T> work) {
        return work.get();
    }
}
