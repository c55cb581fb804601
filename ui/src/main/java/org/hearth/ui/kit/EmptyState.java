package org.hearth.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Says why there is nothing here and what to do about it. */
public final class EmptyState extends Div {
    public EmptyState(String icon, String title, String text, Component... acts) {
        addClassName("empty");
        add(new Icon(icon), Bits.text(title, "empty-title"), Bits.text(text, "empty-text"));
        if (acts.length > 0) {
            add(Bits.classed("empty-acts", acts));
        }
    }
}
