package org.hearth.billing;

import java.time.YearMonth;
import org.hearth.kernel.port.Event;

/** A run has issued its bills. */
public record BillsIssued(long runId, YearMonth period, long bills) implements Event {}
