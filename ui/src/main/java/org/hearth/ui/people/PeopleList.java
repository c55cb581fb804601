package org.hearth.ui.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearth.platform.PersonRow;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;

/** The people with what they hold; one types to find somebody, and chooses to see all of him. */
final class PeopleList extends Div {
    private final DenseGrid<PersonRow> grid;

    /**
     * @param choose what to do with who is chosen
     * @param add what the button for a new person does
     */
    PeopleList(Office office, Consumer<PersonRow> choose, Runnable add) {
        addClassNames("fill", "people-part");
        TextField find = new TextField();
        find.setPlaceholder(Words.t("ui.people.find"));
        find.setPrefixComponent(new Icon("search"));
        find.setClearButtonVisible(true);
        find.setValueChangeMode(ValueChangeMode.LAZY);
        find.setWidth("260px");
        find.getElement().setAttribute("aria-label", Words.t("ui.people.find"));
        grid = new DenseGrid<>((offset, limit) -> office.people().list(find.getValue(), offset, limit));
        grid.drawn(Words.t("ui.people.name"), PeopleList::name, PersonRow::name).grow(2);
        grid.text(Words.t("ui.people.login"), PersonRow::login);
        grid.text(
                        Words.t("ui.people.roles"),
                        row -> row.memberships().stream()
                                .map(office::role)
                                .distinct()
                                .collect(Collectors.joining(Words.t("ui.shell.comma"))))
                .grow(3);
        grid.text(
                        Words.t("ui.people.reach"),
                        row -> row.memberships().stream()
                                .map(office::reach)
                                .distinct()
                                .collect(Collectors.joining(Words.t("ui.shell.comma"))))
                .grow(2);
        grid.drawn(
                        Words.t("ui.people.state"),
                        row -> new Div(state(row)),
                        row -> state(row).getText())
                .width(112);
        grid.drawn(
                        Words.t("ui.people.factor"),
                        row -> new Div(factor(row)),
                        row -> factor(row).getText())
                .width(104);
        grid.text(Words.t("ui.people.since"), row -> Format.minute(row.created()))
                .width(140)
                .hidden();
        grid.wrapping();
        grid.tone(row -> row.locked() ? "quiet" : null);
        grid.filters(find);
        grid.acts(Bits.primary(Words.t("ui.people.add"), event -> add.run()));
        grid.empty("people", Words.t("ui.people.nobody"), Words.t("ui.people.nobody_hint"));
        grid.onSelect(row -> {
            if (row != null) {
                choose.accept(row);
            }
        });
        add(grid.exportAs("people"));
    }

    void refresh() {
        grid.refresh();
    }

    static Span state(PersonRow row) {
        if (row.locked()) {
            return Bits.badge(Words.t("ui.people.locked"), Tone.AMBER);
        }
        return row.mustChange()
                ? Bits.badge(Words.t("ui.people.first_password"), Tone.PLAIN)
                : Bits.badge(Words.t("ui.people.active"), Tone.CALM);
    }

    static Span factor(PersonRow row) {
        return row.factor()
                ? Bits.badge(Words.t("ui.people.factor_on"), Tone.CALM)
                : Bits.badge(Words.t("ui.people.factor_off"), Tone.PLAIN);
    }

    private static Div name(PersonRow row) {
        return Bits.row(Bits.text(row.name().substring(0, 1), "face"), Bits.text(row.name(), "clip", "strong"));
    }
}
