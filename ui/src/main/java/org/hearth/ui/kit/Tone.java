package org.hearth.ui.kit;

import java.util.Locale;

/** What a colour means here: blue is for action and what is chosen, amber asks for attention, red is debt, hazard or emergency. */
public enum Tone {
    PLAIN,
    BLUE,
    AMBER,
    RED,
    CALM;

    /** The class name in the style sheets. */
    public String css() {
        return this == PLAIN ? "plain" : name().toLowerCase(Locale.ROOT);
    }
}
