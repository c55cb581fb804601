package org.hearth.ui.backoffice.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.LongConsumer;
import org.hearth.billing.RunRow;
import org.hearth.billing.RunRow.RunState;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/** The runs of a month, newest first, each in two lines. */
final class RunList extends Div {
    RunList(List<RunRow> runs, long chosen, LongConsumer open) {
        addClassNames("run-list", "scroll");
        for (RunRow run : runs) {
            NativeButton one = new NativeButton("", event -> open.accept(run.id()));
            one.addClassName("run");
            one.setClassName("on", run.id() == chosen);
            one.add(
                    Bits.row(Bits.text(scope(run), "strong", "grow", "clip"), badge(run)),
                    Bits.row(
                            Bits.text(
                                    Words.t("ui.backoffice.bills_n", "count", Format.count(run.bills())),
                                    "soft",
                                    "small"),
                            Bits.text(
                                    Words.t("ui.backoffice.held_n", "count", Format.count(run.held())),
                                    "small",
                                    run.held() > 0 && run.state() == RunState.PREVIEW ? "attention" : "quiet"),
                            Bits.text(Format.yuan(run.amountFen()), "grow", "num", "small")),
                    Bits.text(run.createdBy() + " · " + Format.minute(run.created()), "quiet", "small"));
            add(one);
        }
        if (runs.isEmpty()) {
            add(new EmptyState("bill", Words.t("ui.backoffice.no_run"), Words.t("ui.backoffice.no_run_hint")));
        }
    }

    static String scope(RunRow run) {
        String book = run.bookCode();
        return book == null ? Words.t("ui.backoffice.whole_company") : Words.t("ui.backoffice.book_of", "book", book);
    }

    static Div badge(RunRow run) {
        Tone tone = switch (run.state()) {
            case NEW -> Tone.PLAIN;
            case PREVIEW -> Tone.BLUE;
            case ISSUED -> Tone.CALM;
            case REVERSED -> Tone.AMBER;
        };
        return new Div(Bits.badge(Words.label(run.state()), tone));
    }
}
