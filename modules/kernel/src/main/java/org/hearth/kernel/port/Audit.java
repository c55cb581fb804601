package org.hearth.kernel.port;

import java.util.Map;

/** The tenant's audit trail, written in the business transaction: who, when, what, on which thing. */
public interface Audit {
    /**
     * Records an act.
     *
     * @param act permission-like name, {@code payments.take}
     * @param thing what it was done to, {@code payment/7100000018}
     * @param details values before and after, without personal data in clear
     */
    void record(String act, String thing, Map<String, ?> details);
}
