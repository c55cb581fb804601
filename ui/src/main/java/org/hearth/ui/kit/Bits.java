package org.hearth.ui.kit;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Stream;

/** The small pieces that every screen is made of. */
public final class Bits {
    private Bits() {}

    /** Pieces side by side. */
    public static Div row(Component... pieces) {
        return classed("row", pieces);
    }

    /** Pieces under one another. */
    public static Div col(Component... pieces) {
        return classed("col", pieces);
    }

    /** A box with class names of the style sheets. */
    public static Div classed(String names, Component... pieces) {
        Div box = new Div(pieces);
        box.addClassNames(names.split(" "));
        return box;
    }

    /** A text with class names of the style sheets. */
    public static Span text(String text, String... names) {
        Span span = new Span(text);
        span.addClassNames(names);
        return span;
    }

    /** A state in a word. */
    public static Span badge(String text, Tone tone) {
        return text(text, "badge", tone.css());
    }

    /** A state in a line across the page, with its icon: arrears, a hazard, a key account. */
    public static Div stripe(String icon, String text, Tone tone) {
        return classed("stripe " + tone.css(), new Icon(icon), new Span(text));
    }

    /** A surface with a title and, right of it, its acts. */
    public static Div card(String title, Component... acts) {
        Div head = classed(
                "card-head",
                Stream.concat(Stream.of(new H3(title)), Stream.of(acts)).toArray(Component[]::new));
        return classed("card", head);
    }

    /** A desk's page: title, acts on the right, and what follows. */
    public static Div page(String title, Component... acts) {
        Div head = classed(
                "page-head",
                Stream.concat(Stream.of(new H1(title)), Stream.of(acts)).toArray(Component[]::new));
        return classed("page", head);
    }

    /** The one act of a place, in blue. */
    public static Button primary(String text, ComponentEventListener<ClickEvent<Button>> act) {
        Button button = new Button(text, act);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** Any other act. */
    public static Button button(String icon, String text, ComponentEventListener<ClickEvent<Button>> act) {
        return new Button(text, new Icon(icon), act);
    }

    /** An act that is only its icon; the text is read out and shown on hover. */
    public static Button iconButton(String icon, String text, ComponentEventListener<ClickEvent<Button>> act) {
        Button button = new Button(new Icon(icon), act);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(text);
        button.setTooltipText(text);
        return button;
    }

    /** A key as it is printed on the keyboard. */
    public static Span key(String name) {
        return text(name, "kbd");
    }
}
