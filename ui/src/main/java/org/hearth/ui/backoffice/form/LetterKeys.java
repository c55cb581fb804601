package org.hearth.ui.backoffice.form;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hearth.ui.kit.Bits;

/**
 * Single letters as keys of a page, with their hints at its foot. They are left alone while somebody types into a field or a dialog
 * is open, which page-wide shortcuts would not do.
 */
public final class LetterKeys extends Div {
    private static final String LISTEN = """
            const el = this;
            const on = (e) => {
              if (!el.isConnected) { document.removeEventListener('keydown', on); return; }
              const at = e.composedPath()[0];
              if (e.ctrlKey || e.metaKey || e.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)
                  || at.isContentEditable || document.querySelector('vaadin-dialog-overlay')) { return; }
              el.dispatchEvent(new CustomEvent('letter', { detail: e.key.toLowerCase() }));
            };
            document.addEventListener('keydown', on);""";

    private final Map<String, Runnable> acts = new HashMap<>();

    public LetterKeys() {
        addClassName("keys");
        getElement()
                .addEventListener(
                        "letter",
                        event -> acts.getOrDefault(event.getEventData().getString("event.detail"), () -> {})
                                .run())
                .addEventData("event.detail");
    }

    /** Adds a letter with its hint. */
    public LetterKeys on(String letter, String hint, Runnable act) {
        acts.put(letter.toLowerCase(Locale.ROOT), act);
        Div shown = Bits.classed("key", Bits.key(letter), Bits.text(hint));
        shown.addClickListener(event -> act.run());
        add(shown);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs(LISTEN);
    }
}
