package org.hearth.customers;

import java.util.List;
import org.hearth.kernel.port.Event;

/** Customers, or what they have with the company, are new or other than before; up to 500 in one event. */
public record CustomerChanged(List<Long> customerIds) implements Event {}
