package org.hearth.ui.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import java.util.function.Function;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.form.TabBar;

/** The parts of a desk of people, one at a time: {@code ?tab=} which, {@code ?person=} who is looked at among the people. */
final class PeopleTabs extends Div {
    private final TabBar tabs = new TabBar("person");
    private final Div part = Bits.classed("fill desk-part");
    private final Function<String, Component> parts;
    private String shown = "";

    /** @param parts makes the part of a tab */
    PeopleTabs(Function<String, Component> parts) {
        this.parts = parts;
        addClassNames("desk-part", "people-tabs");
        add(tabs, part);
    }

    PeopleTabs with(String name, String label) {
        tabs.with(name, label);
        return this;
    }

    /** Shows what the address names; a part that is open already stays as it is. */
    void open(Location address) {
        String tab = tabs.open(address);
        if (!tab.equals(shown)) {
            shown = tab;
            part.removeAll();
            part.add(parts.apply(tab));
        }
        if (part.getComponentAt(0) instanceof PeoplePart people) {
            people.open(address);
        }
    }
}
