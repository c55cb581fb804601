package org.hearth.ui.kit.form;

import com.vaadin.flow.component.dialog.Dialog;
import org.hearth.ui.kit.Bits;
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
        getFooter().add(new CopyButton(secret), Bits.primary(Words.t("ui.kit.noted"), event -> close()));
    }
}
