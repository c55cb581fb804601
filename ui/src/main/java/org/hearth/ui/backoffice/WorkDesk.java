package org.hearth.ui.backoffice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.hearth.billing.RunRow;
import org.hearth.kernel.port.Jobs;
import org.hearth.metering.Book;
import org.hearth.metering.ExceptionRow.ExceptionReason;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.work.JobPanel;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;
import org.jspecify.annotations.Nullable;

/** What waits for the back office, each queue with its count and its age, and the long work of the house. */
@Route(value = "work", layout = Frame.class)
@OnDesk(name = "work", permission = "metering.resolve", icon = "inbox", order = 30)
public class WorkDesk extends Div implements BeforeEnterObserver {
    private final Queues queues;
    private final Clock clock;
    private final Here here = Here.get();
    private final Div tiles = Bits.classed("figures");
    private final Div lists = Bits.classed("work-lists grow");

    @Inject
    WorkDesk(Queues queues, Clock clock) {
        this.queues = queues;
        this.clock = clock;
        addClassName("fill");
        Div page = Bits.page(
                Words.t("ui.desk.work"), Bits.iconButton("refresh", Words.t("ui.backoffice.refresh"), event -> show()));
        page.add(tiles, lists);
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        tiles.removeAll();
        lists.removeAll();
        YearMonth month = YearMonth.now(clock);
        Map<ExceptionReason, Long> reasons = queues.reasons();
        tile("meter", "ui.backoffice.q_exceptions", queues.exceptions(), queues.oldestException(), "exceptions");
        if (here.may("billing.view")) {
            List<RunRow> open = queues.openRuns(month);
            tile(
                    "pause",
                    "ui.backoffice.q_held",
                    open.stream().mapToLong(RunRow::held).sum(),
                    oldest(open),
                    "bill-runs");
            tile("board", "ui.backoffice.q_runs", open.size(), oldest(open), "bill-runs");
        }
        tile("list", "ui.backoffice.q_unread", queues.unread(month), null, "imports?kind=readings");
        if (here.may("jobs.view")) {
            List<Jobs.Job> recent = queues.jobs();
            List<Jobs.Job> failed = recent.stream()
                    .filter(job -> job.state() == Jobs.State.FAILED)
                    .toList();
            Instant since =
                    failed.isEmpty() ? null : failed.get(failed.size() - 1).created();
            tile("alert", "ui.backoffice.q_failed", failed.size(), since, "work");
            lists.add(Bits.col(reasons(reasons), progress(queues.progress(month))), jobs(recent));
        } else {
            lists.add(reasons(reasons), progress(queues.progress(month)));
        }
    }

    private void tile(String icon, String key, long count, @Nullable Instant oldest, String desk) {
        tiles.add(new WorkTile(icon, Words.t(key), count, oldest, clock.instant(), here.path(desk)));
    }

    private static @Nullable Instant oldest(List<RunRow> runs) {
        return runs.stream().map(RunRow::created).min(Instant::compareTo).orElse(null);
    }

    private Component reasons(Map<ExceptionReason, Long> reasons) {
        Div card = Bits.card(Words.t("ui.backoffice.by_reason"));
        reasons.forEach((reason, count) -> {
            Anchor row = new Anchor(here.path("exceptions") + "?reason=" + reason.name(), "");
            row.getElement().setAttribute("router-link", true);
            row.addClassName("work-row");
            row.add(Bits.text(Words.label(reason), "grow"), Bits.text(Format.count(count), "num", "strong"));
            card.add(row);
        });
        if (reasons.isEmpty()) {
            card.add(new EmptyState(
                    "check", Words.t("ui.backoffice.queue_empty"), Words.t("ui.backoffice.queue_empty_hint")));
        }
        return card;
    }

    private static Component progress(List<Book.Progress> books) {
        Div card = Bits.card(Words.t("ui.backoffice.progress"));
        card.addClassName("scroll");
        for (Book.Progress book : books) {
            long meters = book.book().meters();
            Div bar = Bits.classed("stage-bar calm grow");
            bar.getStyle().set("--share", (meters == 0 ? 0 : Math.min(100, book.read() * 100 / meters)) + "%");
            card.add(Bits.classed(
                    "work-row",
                    Bits.text(book.book().code(), "mono"),
                    bar,
                    Bits.text(Format.count(book.read()) + " / " + Format.count(meters), "num", "soft")));
        }
        if (books.isEmpty()) {
            card.add(new EmptyState(
                    "list", Words.t("ui.backoffice.board_empty"), Words.t("ui.backoffice.progress_hint")));
        }
        return card;
    }

    private static Component jobs(List<Jobs.Job> recent) {
        Div card = Bits.card(Words.t("ui.backoffice.long_work"));
        card.addClassName("scroll");
        recent.forEach(job -> card.add(Bits.classed(
                "work-job",
                JobPanel.line(job),
                Bits.text(job.person() + " · " + Format.minute(job.created()), "small", "quiet"))));
        if (recent.isEmpty()) {
            card.add(new EmptyState("tasks", Words.t("ui.shell.no_tasks"), Words.t("ui.shell.no_tasks_hint")));
        }
        return card;
    }
}
