package org.hearth.ui.backoffice.runs;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.hearth.billing.RunScope;
import org.hearth.kernel.Refused;
import org.hearth.ui.backoffice.form.DayField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** What a new bill run covers. */
final class StartDialog extends Dialog {
    private final YearMonth period;
    private final Consumer<RunScope> start;
    private final ComboBox<String> book = new ComboBox<>(Words.t("ui.backoffice.book"));
    private final DayField issuedOn;
    private final IntegerField dueDays = new IntegerField(Words.t("ui.backoffice.due_days"));
    private final Div problem = new Div();

    StartDialog(YearMonth period, List<String> books, @Nullable String chosen, Consumer<RunScope> start) {
        super(Words.t("ui.backoffice.start_title", "period", Format.month(period)));
        this.period = period;
        this.start = start;
        issuedOn = new DayField(
                Words.t("ui.backoffice.issued_on"), period.plusMonths(1).atDay(1));
        book.setItems(books);
        book.setPlaceholder(Words.t("ui.backoffice.whole_company"));
        book.setClearButtonVisible(true);
        book.setValue(chosen);
        book.setWidth("170px");
        dueDays.setStepButtonsVisible(true);
        dueDays.setMin(0);
        dueDays.setMax(365);
        dueDays.setWidth("130px");
        add(Bits.col(
                Bits.classed("soft small", Bits.text(Words.t("ui.backoffice.start_hint"))),
                Bits.row(book, issuedOn, dueDays),
                problem));
        getFooter()
                .add(
                        new Button(Words.t("ui.kit.close"), event -> close()),
                        Bits.primary(Words.t("ui.backoffice.start_preview"), event -> go()));
    }

    private void go() {
        problem.removeAll();
        try {
            start.accept(new RunScope(book.getValue(), period, issuedOn.getValue(), dueDays.getValue()));
            close();
        } catch (Refused refused) {
            problem.add(ProblemPanel.of(refused));
        }
    }
}
