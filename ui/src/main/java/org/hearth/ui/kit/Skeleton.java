package org.hearth.ui.kit;

import com.vaadin.flow.component.html.Div;

/** Grey lines where text is about to come. */
public final class Skeleton extends Div {
    public Skeleton(int lines) {
        addClassName("skeleton");
        for (int line = 0; line < lines; line++) {
            Div bar = new Div();
            bar.setWidth((95 - line * 17 % 50) + "%");
            add(bar);
        }
    }
}
