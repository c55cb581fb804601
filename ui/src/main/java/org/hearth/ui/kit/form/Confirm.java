package org.hearth.ui.kit.form;

import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;

/** Asks once more before something that cannot simply be taken back. */
public final class Confirm {
    private Confirm() {}

    /**
     * @param warning what will happen
     * @param verb the act's name on its button
     */
    public static void open(String title, String warning, String verb, Runnable act) {
        new FormDialog(title, verb, act)
                .with(new ProblemPanel(warning, Tone.AMBER))
                .open();
    }
}
