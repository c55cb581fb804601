package org.hearth.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;

/** Short words at the edge of the page: done (with a way to undo), refused, failed. */
public final class Toast {
    private static final int SHORT = 4_000;
    private static final int LONG = 9_000;

    private Toast() {}

    /** An act is done. */
    public static void done(String text) {
        show("check", "done", text, "", SHORT);
    }

    /** An act is done and can be taken back for a while. */
    public static void done(String text, Runnable undo) {
        Notification shown = show("check", "done", text, "", LONG);
        Button back = new Button(Words.t("ui.kit.undo"), event -> {
            shown.close();
            undo.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        shown.add(back);
    }

    /** An act was refused: what is wrong and what to do. */
    public static void refused(String text) {
        show("alert", "refused", text, "", LONG);
    }

    /** Something broke; {@code more} names the id under which it is logged. */
    public static void failed(String text, String more) {
        show("alert", "failed", text, more, LONG);
    }

    private static Notification show(String icon, String kind, String text, String more, int millis) {
        Div words = Bits.col(Bits.text(text));
        if (!more.isEmpty()) {
            words.add(Bits.text(more, "toast-more"));
        }
        Component body = Bits.classed("toast " + kind, new Icon(icon), words);
        Notification notification = new Notification();
        notification.setDuration(millis);
        notification.setPosition(Notification.Position.BOTTOM_START);
        notification.add(body);
        notification.open();
        return notification;
    }
}
