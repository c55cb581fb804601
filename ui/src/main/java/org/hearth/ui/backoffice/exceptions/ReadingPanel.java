package org.hearth.ui.backoffice.exceptions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.GasVolume;
import org.hearth.metering.ExceptionRow;
import org.hearth.metering.ReadingRow;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.chart.Chart;
import org.hearth.ui.kit.chart.Drawing;
import org.jspecify.annotations.Nullable;

/** One doubtful reading beside two years of its meter: what it says, what was to be expected, and where it would stand. */
final class ReadingPanel extends Div {
    /** So many times the usual, and the bar is cut off, lest the meter's own two years cannot be seen beside it. */
    private static final double OUT_OF_ALL = 4;

    private final TextField note = new TextField(Words.t("ui.backoffice.note"));
    private final Div body = Bits.classed("col");

    ReadingPanel() {
        addClassNames("card", "reading-panel", "scroll");
        note.setWidthFull();
        note.setMaxLength(200);
        add(body);
        show(null, List.of(), false);
    }

    /** What the person has written about the decision. */
    String note() {
        return note.getValue().strip();
    }

    void show(@Nullable ExceptionRow row, List<ReadingRow> history, boolean mayDecide) {
        body.removeAll();
        note.clear();
        if (row == null) {
            body.add(new EmptyState(
                    "meter", Words.t("ui.backoffice.no_exception"), Words.t("ui.backoffice.no_exception_hint")));
            return;
        }
        body.add(
                Bits.row(
                        Bits.text(Words.label(row.reason()), "strong", "grow"),
                        Bits.badge(Words.label(row.state()), ExceptionDesk.tone(row))),
                figures(row),
                facts(row),
                Bits.text(Words.t("ui.backoffice.curve"), "small", "quiet"),
                curve(row, history));
        if (mayDecide && row.state() == ExceptionRow.ExceptionState.OPEN) {
            body.add(note);
        }
    }

    private static Div figures(ExceptionRow row) {
        Long expected = row.expectedLitres();
        return Bits.classed(
                "why-summary three",
                big(Words.t("ui.backoffice.volume"), Format.volume(row.volumeLitres()), "attention"),
                big(
                        Words.t("ui.backoffice.expected"),
                        expected == null ? Format.NONE : Format.volumeShort(expected) + " m³",
                        "soft"),
                big(Words.t("ui.backoffice.read_on"), Format.date(row.readOn()), "soft"));
    }

    private static Div big(String name, String value, String tone) {
        return Bits.col(Bits.text(name, "small", "quiet"), Bits.text(value, "strong", tone));
    }

    private static Div facts(ExceptionRow row) {
        Div facts = Bits.classed("facts");
        fact(facts, "ui.backoffice.customer", row.customerName() + " · " + row.accountNumber());
        fact(facts, "ui.backoffice.meter", row.meterNumber());
        fact(facts, "ui.backoffice.book", Format.text(row.bookCode()));
        fact(
                facts,
                "ui.backoffice.registers",
                Format.cubicMetres(row.previousRegisterLitres()) + " (" + Format.date(row.previousOn()) + ") → "
                        + Format.cubicMetres(row.registerLitres()));
        fact(facts, "ui.backoffice.source", Words.label(row.source()));
        fact(
                facts,
                "ui.backoffice.counts",
                Words.t(row.landed() ? "ui.backoffice.counts_yes" : "ui.backoffice.counts_no"));
        if (row.resolvedBy() != null) {
            fact(
                    facts,
                    "ui.backoffice.decided",
                    row.resolvedBy() + " · " + Format.minute(row.resolved())
                            + (row.note().isEmpty() ? "" : " · " + row.note()));
        }
        return facts;
    }

    private static void fact(Div facts, String key, String value) {
        facts.add(Bits.text(Words.t(key), "quiet"), Bits.text(value));
    }

    private static Chart curve(ExceptionRow row, List<ReadingRow> history) {
        List<Point> points = new ArrayList<>();
        for (ReadingRow one : history) {
            boolean doubted = row.landed() && one.readOn().equals(row.readOn());
            points.add(new Point(one.readOn().toString(), one.volumeLitres(), doubted));
        }
        if (points.stream().noneMatch(Point::doubted)) {
            points.add(new Point(row.readOn().toString(), row.volumeLitres(), true));
            points.sort(Comparator.comparing(Point::day));
        }
        List<Drawing.Series> series = List.of(
                new Drawing.Series(
                        Words.t("ui.backoffice.counted"),
                        points.stream().map(point -> point.shown(false)).toList(),
                        "series-1"),
                new Drawing.Series(
                        Words.t("ui.backoffice.doubted"),
                        points.stream().map(point -> point.shown(true)).toList(),
                        "amber"));
        List<String> days = points.stream().map(Point::day).toList();
        Map<String, Object> drawing = Drawing.in("m³", Drawing.stacked(days, series));
        double usual = points.stream()
                .filter(point -> !point.doubted())
                .mapToDouble(point -> point.shown(false).doubleValue())
                .max()
                .orElse(0);
        boolean towers =
                usual > 0 && points.stream().anyMatch(point -> point.shown(true).doubleValue() > OUT_OF_ALL * usual);
        return new Chart(towers ? Drawing.cutAt(roundAbove(2 * usual), drawing) : drawing).tall(230);
    }

    /** The next figure of one digit and zeros. */
    private static double roundAbove(double value) {
        double step = Math.pow(10, Math.floor(Math.log10(value)));
        return Math.ceil(value / step) * step;
    }

    private record Point(String day, long litres, boolean doubted) {
        BigDecimal shown(boolean asDoubted) {
            return asDoubted == doubted ? GasVolume.ofLitres(litres).cubicMetres() : BigDecimal.ZERO;
        }
    }
}
