package org.hearth.ui.people;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.hearth.platform.NewPerson;
import org.hearth.platform.People;
import org.hearth.platform.PersonRow;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.FormDialog;
import org.hearth.ui.kit.form.SecretDialog;

/** Takes somebody in: name, sign-in name, first role; the house makes up the first password and shows it once. */
final class NewPersonDialog {
    private NewPersonDialog() {}

    static void open(Office office, Consumer<PersonRow> taken) {
        TextField name = new TextField(Words.t("ui.people.name"));
        TextField login = new TextField(Words.t("ui.people.login"));
        login.setHelperText(Words.t("ui.people.login_hint"));
        name.setAutofocus(true);
        RoleForm role = new RoleForm(office);
        new FormDialog(Words.t("ui.people.add"), Words.t("ui.people.add_now"), () -> {
                    People.Created created = office.people()
                            .create(new NewPerson(
                                    login.getValue().strip(), name.getValue().strip(), null, List.of(role.value())));
                    taken.accept(created.person());
                    String password = created.password();
                    if (password != null) {
                        new SecretDialog(
                                        Words.t(
                                                "ui.people.password_of",
                                                "name",
                                                created.person().name()),
                                        Words.t(
                                                "ui.people.password_hint",
                                                "login",
                                                created.person().login()),
                                        password)
                                .open();
                    }
                })
                .field("name", name)
                .field("login", login)
                .with(role)
                .open();
    }
}
