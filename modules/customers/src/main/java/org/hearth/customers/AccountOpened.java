package org.hearth.customers;

import java.util.List;
import org.hearth.kernel.port.Event;

/** Accounts were opened; up to 500 in one event. */
public record AccountOpened(List<Long> accountIds) implements Event {}
