package org.hearth.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** One of Hearth's line icons by name; the drawings stand in {@code assets/js/icon.js}. */
@Tag("hearth-icon")
public final class Icon extends Component implements HasStyle {
    public Icon(String name) {
        getElement().setAttribute("name", name);
    }
}
