package org.hearth.ui.backoffice.runs;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.hearth.billing.BillRuns.BookStages;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;

/** Books × stage: how many accounts have been read, wait at a gate, are billed, have paid. */
final class Board extends Div {
    private final List<BookStages> books;

    Board(List<BookStages> books, Consumer<BookStages> onOpen) {
        this.books = List.copyOf(books);
        addClassNames("board", "fill");
        DenseGrid<BookStages> grid = DenseGrid.of(books);
        grid.text(Words.t("ui.backoffice.book"), Board::name).footer(() -> Words.t("ui.backoffice.sum"));
        grid.count(Words.t("ui.backoffice.accounts"), BookStages::accounts).footer(() -> sum(BookStages::accounts));
        stage(grid, "ui.backoffice.stage_read", BookStages::read, "calm");
        gate(grid, "ui.backoffice.gate_waiting", BookStages::waiting);
        gate(grid, "ui.backoffice.gate_held", BookStages::held);
        stage(grid, "ui.backoffice.stage_billed", BookStages::billed, "blue");
        stage(grid, "ui.backoffice.stage_paid", BookStages::paid, "calm");
        grid.money(Words.t("ui.backoffice.amount"), BookStages::amountFen)
                .width(126)
                .footer(() -> Format.money(total(BookStages::amountFen)));
        grid.money(Words.t("ui.backoffice.collected"), BookStages::paidFen)
                .width(126)
                .footer(() -> Format.money(total(BookStages::paidFen)));
        grid.exportAs("bill-run-board")
                .onOpen(onOpen)
                .empty("board", Words.t("ui.backoffice.board_empty"), Words.t("ui.backoffice.board_empty_hint"));
        add(grid);
    }

    static String name(BookStages row) {
        return row.bookCode().isEmpty() ? Words.t("ui.backoffice.no_book") : row.bookCode();
    }

    /** A stage is a count over the share of the book's accounts that are through. */
    private void stage(DenseGrid<BookStages> grid, String key, ToLongFunction<BookStages> count, String tone) {
        grid.drawn(
                        Words.t(key),
                        row -> {
                            long share = row.accounts() == 0
                                    ? 0
                                    : Math.min(100, count.applyAsLong(row) * 100 / row.accounts());
                            Div bar = Bits.classed("stage-bar " + tone);
                            bar.getStyle().set("--share", share + "%");
                            return Bits.classed("stage", Bits.text(Format.count(count.applyAsLong(row)), "num"), bar);
                        },
                        row -> String.valueOf(count.applyAsLong(row)))
                .right()
                .width(96)
                .footer(() -> sum(count));
    }

    /** A gate is silent when nothing waits at it. */
    private void gate(DenseGrid<BookStages> grid, String key, ToLongFunction<BookStages> count) {
        grid.drawn(
                        Words.t(key),
                        row -> {
                            long waiting = count.applyAsLong(row);
                            return Bits.classed(
                                    "num", Bits.text(Format.count(waiting), waiting > 0 ? "gate-open" : "quiet"));
                        },
                        row -> String.valueOf(count.applyAsLong(row)))
                .right()
                .width(84)
                .footer(() -> sum(count));
    }

    private String sum(ToLongFunction<BookStages> count) {
        return Format.count(total(count));
    }

    private long total(ToLongFunction<BookStages> count) {
        return books.stream().mapToLong(count).sum();
    }
}
