package org.hearth.ui.kit;

import com.vaadin.flow.component.html.Div;
import org.hearth.kernel.Refused;

/** What went wrong, in place, and what to do next. */
public final class ProblemPanel extends Div {
    public ProblemPanel(String text, Tone tone) {
        this("", text, tone);
    }

    public ProblemPanel(String title, String text, Tone tone) {
        addClassNames("problem", tone.css());
        Div body = new Div();
        if (!title.isEmpty()) {
            body.add(Bits.classed("problem-title", Bits.text(title)));
        }
        body.add(Bits.text(text));
        add(new Icon(tone == Tone.BLUE ? "info" : "alert"), body);
        getElement().setAttribute("role", tone == Tone.RED ? "alert" : "status");
    }

    /** A refusal, in the tab's language. */
    public static ProblemPanel of(Refused refused) {
        return new ProblemPanel(Words.refusal(refused), Tone.AMBER);
    }
}
