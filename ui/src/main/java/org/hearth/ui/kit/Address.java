package org.hearth.ui.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The address of what is on the screen, so that it can be sent, gone back to and loaded again. */
public final class Address {
    private Address() {}

    /** Writes a parameter into the tab's address as a new step of its history; an empty value takes it out. */
    public static void with(String name, String value) {
        with(Map.of(name, value));
    }

    /** Writes several parameters at once. */
    public static void with(Map<String, String> changes) {
        UI ui = UI.getCurrent();
        Location now = ui.getInternals().getActiveViewLocation();
        Map<String, List<String>> parameters =
                new HashMap<>(now.getQueryParameters().getParameters());
        changes.forEach((name, value) -> {
            if (value.isEmpty()) {
                parameters.remove(name);
            } else {
                parameters.put(name, List.of(value));
            }
        });
        Location next = new Location(now.getPath(), new QueryParameters(parameters));
        if (!next.getPathWithQueryParameters().equals(now.getPathWithQueryParameters())) {
            ui.navigate(next.getPath(), next.getQueryParameters());
        }
    }
}
