package org.hearth.ui.hotline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.function.LongConsumer;
import org.hearth.service.CaseBoard;
import org.hearth.service.CaseFilter;
import org.hearth.service.CaseRow;
import org.hearth.service.Cases;
import org.hearth.ui.customer.CaseIcons;
import org.hearth.ui.customer.Shown;
import org.hearth.ui.customer.Timeline;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;
import org.jspecify.annotations.Nullable;

/** On a call: the customer's open cases and all that has happened. Between calls: the company's open cases. */
final class CenterPanel extends Div {
    private final Timeline timeline;
    private final Cases cases;
    private final LongConsumer openCase;

    CenterPanel(Timeline timeline, Cases cases, LongConsumer openCase) {
        this.timeline = timeline;
        this.cases = cases;
        this.openCase = openCase;
        addClassNames("card", "hotline-center");
    }

    void show(@Nullable Shown shown) {
        removeAll();
        if (shown == null) {
            board();
            return;
        }
        if (!shown.openCases().isEmpty()) {
            add(new H3(Words.t("ui.hotline.open_cases")));
            shown.openCases().forEach(row -> add(openCase(row)));
        }
        add(new H3(Words.t("ui.timeline.title")), timeline.of(shown, openCase));
    }

    private Div openCase(CaseRow row) {
        Div line = Bits.classed(
                "stripe " + (row.emergency() ? "red" : row.overdue() ? "amber" : "blue"),
                new Icon(row.emergency() ? "flame" : CaseIcons.of(row.type())),
                Bits.text(Words.label(row.type())),
                Bits.text(row.description(), "clip", "grow", "soft"),
                Bits.text(Words.t("ui.case.due", "time", Format.minute(row.due())), "small"));
        line.addClassName("open-case");
        line.addClickListener(event -> openCase.accept(row.id()));
        return line;
    }

    private void board() {
        CaseBoard board = cases.board();
        add(Bits.classed(
                "board-figures",
                figure("ui.hotline.board_open", board.open(), ""),
                figure("ui.hotline.board_emergencies", board.emergencies(), "debt"),
                figure("ui.hotline.board_overdue", board.overdue(), "debt"),
                figure("ui.hotline.board_soon", board.dueSoon(), "attention"),
                figure("ui.hotline.board_today", board.takenToday(), ""),
                figure("ui.hotline.board_done", board.doneToday(), "")));
        DenseGrid<CaseRow> grid = new DenseGrid<>((offset, limit) -> cases.list(CaseFilter.OPEN, offset, limit));
        grid.drawn(Words.t("ui.case.type"), CenterPanel::type, row -> Words.label(row.type()))
                .width(118);
        grid.text(Words.t("ui.case.who"), row -> row.customerName()).width(82);
        grid.text(Words.t("ui.case.what"), CaseRow::description).grow(3);
        grid.drawn(
                        Words.t("ui.case.state"),
                        row -> Bits.badge(Words.label(row.state()), Tone.BLUE),
                        row -> Words.label(row.state()))
                .width(82);
        grid.text(Words.t("ui.case.promised"), row -> Format.dayMinute(row.due()))
                .width(104);
        grid.onOpen(row -> openCase.accept(row.id()))
                .tone(row -> row.overdue() ? "red" : null)
                .empty("check", Words.t("ui.hotline.no_cases"), Words.t("ui.hotline.no_cases_hint"))
                .exportAs("cases");
        add(grid);
    }

    private static Div type(CaseRow row) {
        Div type = Bits.row(
                new Icon(row.emergency() ? "flame" : CaseIcons.of(row.type())), Bits.text(Words.label(row.type())));
        type.setClassName("debt", row.emergency());
        return type;
    }

    private static Div figure(String key, long value, String look) {
        Div figure =
                Bits.col(Bits.text(Format.count(value), "board-figure"), Bits.text(Words.t(key), "small", "quiet"));
        if (value > 0 && !look.isEmpty()) {
            figure.addClassName(look);
        }
        return figure;
    }
}
