package org.hearth.billing;

import java.time.YearMonth;
import org.hearth.kernel.port.Event;

/**
 * Bills were taken back.
 *
 * @param runId the run that had issued them
 * @param billId the one bill, or 0 for all of the run
 */
public record BillReversed(long runId, long billId, YearMonth period) implements Event {}
