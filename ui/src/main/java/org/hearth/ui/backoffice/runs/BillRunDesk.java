package org.hearth.ui.backoffice.runs;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.billing.BillRuns;
import org.hearth.billing.BillRuns.BookStages;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.RunRow;
import org.hearth.kernel.port.Jobs;
import org.hearth.tenants.dictionaries.Dictionaries;
import org.hearth.ui.kit.Address;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.work.JobPanel;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;
import org.jspecify.annotations.Nullable;

/**
 * The month's bill runs: a board of books × stage, or one run with those it holds back. {@code ?period=}, {@code ?run=},
 * {@code ?reason=} and {@code ?job=} say what is shown.
 */
@Route(value = "bill-runs", layout = Frame.class)
@OnDesk(name = "bill-runs", permission = "billing.view", icon = "board", order = 36)
public class BillRunDesk extends Div implements BeforeEnterObserver {
    private static final int MONTHS = 36;
    private static final String PERIOD = "period";
    private static final String RUN = "run";
    private static final String REASON = "reason";
    private static final String JOB = "job";

    private final BillRuns runs;
    private final Jobs jobs;
    private final Dictionaries dictionaries;
    private final YearMonth now;
    private final Select<YearMonth> month = new Select<>();
    private final Div side = Bits.classed("run-side");
    private final Div main = Bits.classed("run-main");
    private YearMonth period;
    private long chosen;
    private @Nullable HoldReason reason;

    @Inject
    BillRunDesk(BillRuns runs, Jobs jobs, Dictionaries dictionaries, Clock clock) {
        this.runs = runs;
        this.dictionaries = dictionaries;
        this.jobs = jobs;
        now = YearMonth.now(clock);
        period = now;
        addClassName("fill");
        month.setItems(IntStream.range(0, MONTHS)
                .mapToObj(back -> now.minusMonths(back))
                .toList());
        month.setItemLabelGenerator(Format::month);
        month.setWidth("120px");
        month.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                turn(event.getValue());
            }
        });
        Div page = Bits.page(
                Words.t("ui.desk.bill-runs"),
                Bits.iconButton("left", Words.t("ui.backoffice.month_before"), event -> turn(period.minusMonths(1))),
                month,
                Bits.iconButton("right", Words.t("ui.backoffice.month_after"), event -> turn(period.plusMonths(1))));
        if (Here.get().may("billing.run")) {
            page.getChildren()
                    .findFirst()
                    .ifPresent(head -> head.getElement()
                            .appendChild(Bits.primary(Words.t("ui.backoffice.start"), event -> ask(null))
                                    .getElement()));
        }
        page.add(Bits.classed("run-desk", side, main));
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        period = asked.getSingleParameter(PERIOD)
                .filter(text -> text.matches("20\\d\\d-(0[1-9]|1[0-2])"))
                .map(YearMonth::parse)
                .orElse(now);
        chosen = number(asked, RUN);
        reason = asked.getSingleParameter(REASON)
                .flatMap(name -> Stream.of(HoldReason.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst())
                .orElse(null);
        month.setValue(period);
        show(number(asked, JOB));
    }

    private void show(long job) {
        side.removeAll();
        main.removeAll();
        List<RunRow> all = runs.runs(period);
        if (job != 0) {
            // A failed job stays in sight with its reason until one goes on to something else.
            Div card = Bits.classed("card", new JobPanel(jobs, job, ended -> {
                if (ended.state() == Jobs.State.DONE) {
                    Address.with(JOB, "");
                }
            }));
            side.add(card);
        }
        if (chosen != 0) {
            side.add(Bits.button(
                    "board", Words.t("ui.backoffice.board"), event -> Address.with(Map.of(RUN, "", JOB, ""))));
        }
        side.add(new RunList(all, chosen, id -> Address.with(Map.of(RUN, String.valueOf(id), REASON, "", JOB, ""))));
        if (chosen == 0) {
            main.add(new Board(runs.board(period), row -> ask(row.bookCode())));
        } else {
            main.add(new RunView(
                    runs,
                    runs.run(chosen),
                    dictionaries.of("bill_correction"),
                    reason,
                    this::turn,
                    this::watch,
                    () -> show(0)));
        }
    }

    private void turn(YearMonth to) {
        if (!to.isAfter(now)) {
            Address.with(Map.of(PERIOD, to.equals(now) ? "" : to.toString(), RUN, "", REASON, "", JOB, ""));
        }
    }

    private void turn(@Nullable HoldReason to) {
        Address.with(REASON, to == null ? "" : to.name());
    }

    private void watch(long job) {
        Address.with(JOB, String.valueOf(job));
    }

    private void ask(@Nullable String book) {
        if (!Here.get().may("billing.run")) {
            return;
        }
        List<String> books = runs.board(period).stream()
                .map(BookStages::bookCode)
                .filter(code -> !code.isEmpty())
                .toList();
        String known = book == null || book.isEmpty() ? null : book;
        new StartDialog(period, books, known, scope -> {
                    BillRuns.Started started = runs.start(scope);
                    Address.with(Map.of(
                            RUN, String.valueOf(started.runId()), JOB, String.valueOf(started.jobId()), REASON, ""));
                })
                .open();
    }

    private static long number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
