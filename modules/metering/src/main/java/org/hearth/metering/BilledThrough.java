package org.hearth.metering;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** Answered by billing: up to where readings are billed and therefore may not change any more. */
public interface BilledThrough {
    /** The last reading day that an issued bill of each account stands on; accounts without bills are left out. */
    Map<Long, LocalDate> billedThrough(Collection<Long> accountIds);
}
