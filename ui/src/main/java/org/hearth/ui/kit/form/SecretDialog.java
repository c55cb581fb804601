package org.hearth.ui.kit.form;

import com.vaadin.flow.component.dialog.Dialog;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;

/** A password or key that is shown this once. */
public final class SecretDialog extends Dialog {
    /** @param hint whose it is and what to do with it */
    public SecretDialog(String title, String hint, String secret) {
        super(title);
        setWidth("480px");
        setCloseOnOutsideClick(false);
        add(Bits.col(
                Bits.text(hint, "soft"),
                Bits.classed("secret mono strong", Bits.text(secret)),
                Bits.text(Words.t("ui.kit.secret_once"), "small", "attention")));
        getFooter()
                .add(
                        Bits.button(
                                "list",
                                Words.t("ui.kit.copy"),
                                event -> getElement()
                                        .executeJs(
                                                "return navigator.clipboard"
                                                        + " ? navigator.clipboard.writeText($0).then(() => true, () => false)"
                                                        + " : false",
                                                secret)
                                        .then(Boolean.class, SecretDialog::say)),
                        Bits.primary(Words.t("ui.kit.noted"), event -> close()));
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
