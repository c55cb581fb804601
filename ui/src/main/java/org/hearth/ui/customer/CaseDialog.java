package org.hearth.ui.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.hearth.kernel.Refused;
import org.hearth.service.CaseAdvance;
import org.hearth.service.CaseCard;
import org.hearth.service.CaseRow;
import org.hearth.service.CaseState;
import org.hearth.service.Cases;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;
import org.jspecify.annotations.Nullable;

/** A case with its steps, and its next one for those who may take it. */
public final class CaseDialog extends Dialog {
    private final Cases cases;
    private final Runnable onChange;
    private final TextField assignee = new TextField(Words.t("ui.case.assignee"));
    private final TextField note = new TextField(Words.t("ui.case.note"));
    private final Div problem = new Div();

    public CaseDialog(Cases cases, long caseId, Runnable onChange) {
        this.cases = cases;
        this.onChange = onChange;
        setWidth("620px");
        assignee.setWidthFull();
        note.setWidthFull();
        show(cases.card(caseId));
    }

    private void show(CaseCard card) {
        CaseRow row = card.row();
        setHeaderTitle(Words.label(row.type()) + " " + row.number());
        removeAll();
        getFooter().removeAll();
        problem.removeAll();
        Div state = Bits.row(
                Bits.badge(Words.label(row.state()), row.state().isOpen() ? Tone.BLUE : Tone.PLAIN),
                Bits.badge(Words.label(row.channel()), Tone.PLAIN));
        if (row.emergency()) {
            state.addComponentAsFirst(Bits.badge(Words.t("ui.case.emergency"), Tone.RED));
        }
        if (row.overdue()) {
            state.add(Bits.badge(Words.t("ui.case.overdue"), Tone.RED));
        }
        state.add(
                Bits.text("", "grow"),
                Bits.text(Words.t("ui.case.due", "time", Format.minute(row.due())), "small", "soft"));
        Div what = Bits.col(state, Bits.text(row.description()), Bits.text(row.address(), "soft", "small"));
        add(what, steps(card));
        if (Here.get().may("service.work") && !row.state().next().isEmpty()) {
            add(Bits.classed("case-next", assignee, note, problem));
            for (CaseState next : CaseState.values()) {
                if (row.state().next().contains(next)) {
                    Button button = new Button(Words.t("ui.case.to_" + next.name()), event -> advance(card, next));
                    getFooter().add(button);
                }
            }
        }
        getFooter().add(new Button(Words.t("ui.kit.close"), event -> close()));
    }

    private static Div steps(CaseCard card) {
        Div steps = Bits.classed("case-steps");
        for (CaseCard.Step step : card.steps()) {
            steps.add(
                    Bits.text(Format.minute(step.at()), "quiet", "small"),
                    Bits.text(Words.label(step.state()), "strong"),
                    Bits.text(text(step.person(), step.assignee()), "soft"),
                    Bits.text(step.note()));
        }
        return steps;
    }

    private static String text(String person, String assignee) {
        return assignee.isEmpty() ? person : person + " → " + assignee;
    }

    private void advance(CaseCard card, CaseState to) {
        problem.removeAll();
        try {
            CaseCard next = cases.advance(
                    card.row().id(),
                    card.version(),
                    new CaseAdvance(to, blankIsNull(assignee.getValue()), blankIsNull(note.getValue())));
            assignee.clear();
            note.clear();
            show(next);
            onChange.run();
        } catch (Refused refused) {
            problem.add(ProblemPanel.of(refused));
        }
    }

    private static @Nullable String blankIsNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
