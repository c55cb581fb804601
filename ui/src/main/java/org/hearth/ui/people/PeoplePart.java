package org.hearth.ui.people;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import org.hearth.kernel.Refused;
import org.hearth.platform.PersonRow;
import org.hearth.ui.kit.Address;
import org.hearth.ui.kit.ProblemPanel;

/** The list of people and, beside it, the one whom {@code ?person=} names. */
final class PeoplePart extends Div {
    private static final String PERSON = "person";

    private final Office office;
    private final PeopleList list;

    PeoplePart(Office office) {
        this.office = office;
        addClassNames("fill", "people-desk");
        list = new PeopleList(
                office,
                row -> Address.with(PERSON, String.valueOf(row.id())),
                () -> NewPersonDialog.open(office, this::taken));
        add(list);
    }

    void open(Location address) {
        String id = address.getQueryParameters().getSingleParameter(PERSON).orElse("");
        if (id.matches("\\d{1,18}")) {
            show(Long.parseLong(id));
        } else {
            close();
        }
    }

    private void show(long id) {
        close();
        addClassName("with-person");
        try {
            PersonRow person = office.people().person(id);
            add(new PersonPanel(office, person, () -> changed(id), () -> Address.with(PERSON, "")));
        } catch (Refused refused) {
            add(ProblemPanel.of(refused));
        }
    }

    private void changed(long id) {
        list.refresh();
        show(id);
    }

    private void taken(PersonRow person) {
        list.refresh();
        Address.with(PERSON, String.valueOf(person.id()));
    }

    private void close() {
        removeClassName("with-person");
        getChildren().filter(one -> one != list).toList().forEach(this::remove);
    }
}
