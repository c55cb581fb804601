package org.hearth.ui.counter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.payments.Counter;
import org.hearth.payments.Drawer;
import org.hearth.payments.Method;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;

/** The day's end: by method what there should be and what was counted; a difference is named before the drawer closes. */
final class DayEnd extends Dialog {
    private final Counter counter;
    private final Drawer drawer;
    private final Runnable after;
    private final Map<Method, TextField> counted = new EnumMap<>(Method.class);
    private final Map<Method, Span> differences = new EnumMap<>(Method.class);
    private final TextArea note = new TextArea(Words.t("ui.counter.difference_note"));
    private final Div problem = new Div();

    DayEnd(Counter counter, Drawer drawer, Runnable after) {
        super(Words.t("ui.counter.day_end_title", Map.of("day", Format.date(drawer.day()), "person", drawer.person())));
        this.counter = counter;
        this.drawer = drawer;
        this.after = after;
        Div table = Bits.classed("day-end");
        for (String key : new String[] {
            "ui.counter.method",
            "ui.counter.payments_count",
            "ui.counter.expected",
            "ui.counter.counted",
            "ui.counter.difference"
        }) {
            table.add(Bits.text(Words.t(key), "small", "quiet"));
        }
        drawer.lines()
                .forEach(line -> table.add(
                        Bits.text(Words.label(line.method())),
                        Bits.text(Format.count(line.payments()), "num"),
                        Bits.text(Format.money(line.expectedFen()), "num"),
                        field(line),
                        difference(line)));
        note.setWidthFull();
        note.setMinRows(2);
        note.setVisible(false);
        add(Bits.col(
                Bits.classed(
                        "soft small",
                        Bits.text(Words.t("ui.counter.day_end_hint", "amount", Format.yuan(drawer.floatFen())))),
                table,
                note,
                problem));
        getFooter()
                .add(
                        new Button(Words.t("ui.kit.close"), event -> close()),
                        Bits.primary(Words.t("ui.counter.close_drawer"), event -> closeDrawer()));
        setWidth("600px");
        recount();
    }

    private TextField field(Drawer.Line line) {
        TextField field = new TextField();
        field.setAllowedCharPattern("[0-9.]");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setAutoselect(true);
        field.setWidth("120px");
        field.setAriaLabel(Words.label(line.method()) + " " + Words.t("ui.counter.counted"));
        if (line.method() != Method.CASH) {
            field.setValue(Money.ofFen(line.expectedFen()).toString());
        } else {
            field.setAutofocus(true);
        }
        field.addValueChangeListener(event -> recount());
        counted.put(line.method(), field);
        return field;
    }

    private Span difference(Drawer.Line line) {
        Span span = Bits.text("", "num", "strong");
        differences.put(line.method(), span);
        return span;
    }

    private void recount() {
        boolean differs = false;
        for (Drawer.Line line : drawer.lines()) {
            Optional<Money> value = count(line.method());
            long difference = value.map(Money::fen).orElse(0L) - line.expectedFen();
            Span span = differences.get(line.method());
            if (span == null) {
                continue;
            }
            span.setText(value.isEmpty() ? Format.NONE : (difference > 0 ? "+" : "") + Format.money(difference));
            span.setClassName("debt", value.isPresent() && difference < 0);
            span.setClassName("attention", value.isPresent() && difference > 0);
            differs |= value.isPresent() && difference != 0;
        }
        note.setVisible(differs);
    }

    private void closeDrawer() {
        problem.removeAll();
        Map<Method, Money> values = new EnumMap<>(Method.class);
        for (Drawer.Line line : drawer.lines()) {
            Optional<Money> value = count(line.method());
            if (value.isEmpty()) {
                problem.add(new ProblemPanel(
                        Words.t("ui.counter.count_first", "method", Words.label(line.method())),
                        org.hearth.ui.kit.Tone.AMBER));
                return;
            }
            values.put(line.method(), value.get());
        }
        try {
            Drawer closed = counter.closeDrawer(values, note.getValue());
            close();
            Toast.done(Words.t("ui.counter.day_closed", "amount", Format.yuan(closed.differenceFen())));
            after.run();
        } catch (Refused refused) {
            problem.add(ProblemPanel.of(refused));
        }
    }

    private Optional<Money> count(Method method) {
        TextField field = counted.get(method);
        String text = field == null ? "" : field.getValue().strip();
        return text.matches("\\d{1,9}(\\.\\d{0,2})?") ? Optional.of(Money.ofYuan(text)) : Optional.empty();
    }
}
