package org.hearth.billing;

import java.time.YearMonth;
import org.hearth.kernel.port.Event;

/** An amount was added to a bill or waived from it. */
public record BillAdjusted(long billId, long accountId, YearMonth period) implements Event {}
