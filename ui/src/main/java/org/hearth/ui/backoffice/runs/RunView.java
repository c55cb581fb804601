package org.hearth.ui.backoffice.runs;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hearth.billing.BillRuns;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.RunRow;
import org.hearth.billing.RunRow.RunState;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.ui.backoffice.form.ReasonDialog;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.chart.KeyFigure;
import org.hearth.ui.session.Here;
import org.jspecify.annotations.Nullable;

/** One run: what it comes to, what may be done with it, and whom it holds back. */
final class RunView extends Div {
    private final BillRuns runs;
    private final RunRow run;
    private final DictionaryEntries reasons;
    private final LongConsumer onJob;
    private final Runnable onChange;

    RunView(
            BillRuns runs,
            RunRow run,
            DictionaryEntries reasons,
            @Nullable HoldReason reason,
            Consumer<@Nullable HoldReason> onReason,
            LongConsumer onJob,
            Runnable onChange) {
        this.runs = runs;
        this.run = run;
        this.reasons = reasons;
        this.onJob = onJob;
        this.onChange = onChange;
        addClassNames("run-view", "col", "fill");
        add(head(), figures());
        String reversed = run.reason();
        if (run.state() == RunState.REVERSED && reversed != null) {
            add(new ProblemPanel(
                    Words.t("ui.backoffice.run_reversed"), reasons.words(reversed, Words.locale()), Tone.AMBER));
        }
        add(new HeldList(runs, run, reason, onReason, onChange));
    }

    private Div head() {
        Here here = Here.get();
        Div head = Bits.classed(
                "row wrap",
                Bits.text(Format.month(run.period()) + " · " + RunList.scope(run), "strong"),
                RunList.badge(run),
                Bits.text(
                        Words.t("ui.backoffice.issued_on") + " " + Format.date(run.issuedOn()) + " · "
                                + Words.t("ui.backoffice.due_on") + " " + Format.date(run.dueOn()),
                        "small",
                        "soft",
                        "grow"));
        boolean open = run.state() == RunState.NEW || run.state() == RunState.PREVIEW;
        if (open && here.may("billing.run")) {
            head.add(Bits.button("refresh", Words.t("ui.backoffice.preview_again"), event -> {
                runs.previewAgain(run.id());
                Toast.done(Words.t("ui.backoffice.previewed"));
                onChange.run();
            }));
        }
        if (run.state() == RunState.PREVIEW && run.bills() > 0 && here.may("billing.issue")) {
            String act = Words.t("ui.backoffice.issue_n", "count", Format.count(run.bills()));
            head.add(Bits.primary(
                    act, event -> onJob.accept(runs.startIssue(run.id()).jobId())));
        }
        if (run.state() == RunState.ISSUED) {
            head.add(csv());
            if (here.may("billing.reverse")) {
                head.add(Bits.button("undo", Words.t("ui.backoffice.reverse"), event -> askReverse()));
            }
        }
        return head;
    }

    private Div figures() {
        KeyFigure held = new KeyFigure(Words.t("ui.backoffice.gate_held"), Format.count(run.held()), "");
        held.setClassName("attention-figure", run.held() > 0 && run.state() == RunState.PREVIEW);
        return Bits.classed(
                "figures tight",
                new KeyFigure(Words.t("ui.backoffice.accounts"), Format.count(run.accounts()), ""),
                new KeyFigure(Words.t("ui.backoffice.bills"), Format.count(run.bills()), ""),
                held,
                new KeyFigure(Words.t("ui.backoffice.volume"), Format.volumeShort(run.volumeLitres()), "m³"),
                new KeyFigure(Words.t("ui.backoffice.amount"), Format.moneyShort(run.amountFen()), "")
                        .note(Words.t("ui.backoffice.tax_of", "tax", Format.money(run.taxFen()))));
    }

    private Anchor csv() {
        DownloadHandler handler = event -> {
            event.setFileName("bills-" + run.period() + ".csv");
            event.setContentType("text/csv;charset=utf-8");
            runs.writeCsv(run.id(), event.getOutputStream());
        };
        Anchor anchor = new Anchor(handler, "");
        anchor.add(new Icon("download"), Bits.text("CSV"));
        anchor.addClassName("act");
        anchor.getElement().setAttribute("download", true);
        return anchor;
    }

    private void askReverse() {
        ReasonDialog.chosen(
                        Words.t(
                                "ui.backoffice.reverse_title",
                                "run",
                                Format.month(run.period()) + " " + RunList.scope(run)),
                        Words.t("ui.backoffice.reverse_hint", "count", Format.count(run.bills())),
                        Words.t("ui.backoffice.reverse"),
                        reasons,
                        reason -> {
                            runs.reverse(run.id(), reason);
                            Toast.done(Words.t("ui.backoffice.run_reversed"));
                            onChange.run();
                        })
                .open();
    }
}
