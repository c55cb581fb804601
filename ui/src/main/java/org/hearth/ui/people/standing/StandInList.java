package org.hearth.ui.people.standing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.platform.People;
import org.hearth.platform.PersonRow;
import org.hearth.platform.people.Delegations;
import org.hearth.platform.people.Delegations.Delegation;
import org.hearth.ui.backoffice.form.DayField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.Confirm;
import org.hearth.ui.kit.form.FormDialog;
import org.hearth.ui.kit.grid.DenseGrid;

/** Who stands in for whom and until when; given with an end, taken back before it. */
public final class StandInList extends Div {
    private static final int USUAL_DAYS = 7;

    private final Delegations delegations;
    private final People people;
    private final Clock clock;
    private final DenseGrid<Delegation> grid;

    public StandInList(Delegations delegations, People people, Clock clock) {
        this.delegations = delegations;
        this.people = people;
        this.clock = clock;
        addClassNames("fill", "people-part");
        grid = DenseGrid.asked(delegations::list);
        grid.text(Words.t("ui.standing.to"), Delegation::to);
        grid.text(Words.t("ui.standing.from"), Delegation::from);
        grid.text(Words.t("ui.standing.starts"), row -> Format.minute(row.starts()))
                .width(140);
        grid.text(Words.t("ui.standing.until"), row -> Format.minute(row.until()))
                .width(140);
        grid.text(Words.t("ui.standing.reason"), Delegation::reason).grow(2);
        grid.text(Words.t("ui.standing.made_by"), Delegation::madeBy);
        grid.drawn(
                        Words.t("ui.people.state"),
                        row -> new Div(state(row)),
                        row -> state(row).getText())
                .width(100);
        grid.drawn("", this::acts, row -> "").width(110);
        grid.acts(Bits.button("plus", Words.t("ui.standing.give"), event -> give()));
        grid.tone(row -> isRunning(row) ? null : "quiet");
        grid.empty("exchange", Words.t("ui.standing.none"), Words.t("ui.standing.none_hint"));
        add(grid.exportAs("standing-in"));
    }

    private boolean isRunning(Delegation row) {
        return row.ended() == null && row.until().isAfter(clock.instant());
    }

    private Span state(Delegation row) {
        if (isRunning(row)) {
            return Bits.badge(Words.t("ui.standing.running"), Tone.BLUE);
        }
        return Bits.badge(Words.t(row.ended() == null ? "ui.standing.over" : "ui.standing.taken_back"), Tone.PLAIN);
    }

    private Div acts(Delegation row) {
        Button end = Bits.button("undo", Words.t("ui.standing.take_back"), event -> end(row));
        end.addThemeName("small");
        end.setVisible(isRunning(row));
        return new Div(end);
    }

    private void give() {
        ComboBox<PersonRow> from = somebody(Words.t("ui.standing.from"));
        ComboBox<PersonRow> to = somebody(Words.t("ui.standing.to"));
        LocalDate today = LocalDate.now(clock);
        DayField until = new DayField(Words.t("ui.standing.last_day"), today.plusDays(USUAL_DAYS));
        until.setMin(today);
        TextField reason = new TextField(Words.t("ui.standing.reason"));
        new FormDialog(Words.t("ui.standing.give"), Words.t("ui.standing.give_now"), () -> {
                    Delegation made = delegations.create(new Delegations.Wanted(
                            chosen(from, "fromPerson"), chosen(to, "toPerson"), end(until), reason.getValue()));
                    grid.refresh();
                    Toast.done(Words.t("ui.standing.given", Map.of("to", made.to(), "from", made.from())), () -> {
                        delegations.end(made.id());
                        grid.refresh();
                    });
                })
                .hint(Words.t("ui.standing.hint"))
                .field("fromPerson", from)
                .field("toPerson", to)
                .field("until", until)
                .field("reason", reason)
                .open();
    }

    private void end(Delegation row) {
        Confirm.open(
                Words.t("ui.standing.take_back"),
                Words.t("ui.standing.take_back_warning", Map.of("to", row.to(), "from", row.from())),
                Words.t("ui.standing.take_back"),
                () -> {
                    delegations.end(row.id());
                    grid.refresh();
                });
    }

    private ComboBox<PersonRow> somebody(String label) {
        ComboBox<PersonRow> field = new ComboBox<>(label);
        field.setItems(query ->
                people.list(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).rows().stream());
        field.setItemLabelGenerator(person -> person.name() + " · " + person.login());
        field.setManualValidation(true);
        field.setWidthFull();
        return field;
    }

    private static long chosen(ComboBox<PersonRow> field, String name) {
        PersonRow person = field.getValue();
        if (person == null) {
            throw Refused.invalid(name, "person_missing");
        }
        return person.id();
    }

    /** The last day counts to its end, in Beijing. */
    private Instant end(DayField until) {
        LocalDate day = until.getValue();
        return day == null
                ? clock.instant()
                : day.plusDays(1).atStartOfDay(Format.ZONE).toInstant();
    }
}
