package org.hearth.ui.kit.form;

import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.Location;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hearth.ui.kit.Address;

/** The parts of a desk as tabs; which one is open stands in the address as {@code ?tab=}, the first one if it does not. */
public final class TabBar extends Tabs {
    private static final String PARAMETER = "tab";

    private final Map<String, Tab> tabs = new LinkedHashMap<>();

    /** @param leaves parameters of the address that belong to one tab and go when another is opened */
    public TabBar(String... leaves) {
        setAutoselect(false);
        addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                Map<String, String> changes = new HashMap<>();
                for (String leaf : leaves) {
                    changes.put(leaf, "");
                }
                tabs.forEach((name, tab) -> {
                    if (tab == event.getSelectedTab()) {
                        changes.put(PARAMETER, isFirst(name) ? "" : name);
                    }
                });
                Address.with(changes);
            }
        });
    }

    /** Adds a tab. */
    public TabBar with(String name, String label) {
        Tab tab = new Tab(label);
        tabs.put(name, tab);
        add(tab);
        return this;
    }

    /** Opens the tab that the address names and gives its name. */
    public String open(Location address) {
        String asked =
                address.getQueryParameters().getSingleParameter(PARAMETER).orElse("");
        return choose(tabs.containsKey(asked) ? asked : tabs.keySet().iterator().next());
    }

    /** Marks a tab as open and gives its name; the address stays as it is. */
    public String choose(String name) {
        setSelectedTab(tabs.get(name));
        return name;
    }

    private boolean isFirst(String name) {
        return tabs.keySet().iterator().next().equals(name);
    }
}
