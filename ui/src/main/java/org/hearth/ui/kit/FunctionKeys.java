package org.hearth.ui.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.ShortcutRegistration;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys of a desk: each listens page-wide while the desk is shown, stands in the bar at the foot as a hint that can also be
 * clicked, and is explained on the sheet that F1 opens.
 */
public final class FunctionKeys extends Div {
    private final String desk;
    private final List<Bound> bound = new ArrayList<>();

    /** @param desk the desk's name, title of the sheet of keys */
    public FunctionKeys(String desk) {
        this.desk = desk;
        addClassName("keys");
        on(Key.F1, "F1", Words.t("ui.kit.keys"), this::showAll);
    }

    /** Adds a key with its hint. */
    public FunctionKeys on(Key key, String name, String hint, Runnable act, KeyModifier... modifiers) {
        bound.add(new Bound(key, name, hint, act, List.of(modifiers)));
        Div shown = Bits.classed("key", Bits.key(name), Bits.text(hint));
        shown.addClickListener(event -> act.run());
        add(shown);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        List<ShortcutRegistration> registrations = new ArrayList<>();
        for (Bound key : bound) {
            registrations.add(Shortcuts.addShortcutListener(
                    ui, key.act::run, key.key, key.modifiers.toArray(KeyModifier[]::new)));
        }
        addDetachListener(detached -> {
            registrations.forEach(ShortcutRegistration::remove);
            registrations.clear();
            detached.unregisterListener();
        });
    }

    private void showAll() {
        Dialog sheet = new Dialog(Words.t("ui.kit.keys_of", "desk", desk));
        Div lines = Bits.classed("sheet");
        for (Bound key : bound) {
            lines.add(Bits.classed("key-line", Bits.key(key.name), Bits.text(key.hint)));
        }
        lines.add(Bits.classed("key-line", Bits.key("/"), Bits.text(Words.t("ui.shell.search_key"))));
        sheet.add((Component) lines);
        sheet.open();
    }

    private record Bound(Key key, String name, String hint, Runnable act, List<KeyModifier> modifiers) {}
}
