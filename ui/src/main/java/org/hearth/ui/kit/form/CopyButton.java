package org.hearth.ui.kit.form;

import com.vaadin.flow.component.button.Button;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;

/** Copies a text that is shown once; says so, or that the browser does not let it. */
public final class CopyButton extends Button {
    public CopyButton(String text) {
        super(Words.t("ui.kit.copy"), new Icon("list"));
        addClickListener(event -> getElement()
                .executeJs(
                        "return navigator.clipboard"
                                + " ? navigator.clipboard.writeText($0).then(() => true, () => false) : false",
                        text)
                .then(Boolean.class, CopyButton::say));
    }

    /** Browsers leave the clipboard alone where the house is reached without https. */
    private static void say(boolean copied) {
        if (copied) {
            Toast.done(Words.t("ui.kit.copied"));
        } else {
            Toast.refused(Words.t("ui.kit.copy_by_hand"));
        }
    }
}
