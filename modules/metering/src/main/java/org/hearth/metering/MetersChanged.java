package org.hearth.metering;

import java.util.List;
import org.hearth.kernel.port.Event;

/** Meters of these accounts were put up, exchanged or described anew; at most a thousand accounts an event. */
public record MetersChanged(List<Long> accountIds) implements Event {
    public MetersChanged {
        accountIds = List.copyOf(accountIds);
    }
}
