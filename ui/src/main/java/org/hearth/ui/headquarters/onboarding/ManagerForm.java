package org.hearth.ui.headquarters.onboarding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.function.BiFunction;
import org.hearth.kernel.Refused;
import org.hearth.platform.People;
import org.hearth.tenants.Tenant;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/** The first person of a new subsidiary: its manager, whose password is shown this once. */
final class ManagerForm extends Div {
    private final BiFunction<String, String, People.Created> appoint;
    private final TextField login = new TextField(Words.t("ui.headquarters.login"));
    private final TextField name = new TextField(Words.t("ui.headquarters.manager_name"));
    private final Div problem = new Div();

    ManagerForm(Tenant tenant, BiFunction<String, String, People.Created> appoint) {
        this.appoint = appoint;
        addClassNames("col", "manager-form");
        login.setValue("manager." + tenant.id().code());
        login.setManualValidation(true);
        name.setManualValidation(true);
        Div fields = Bits.row(login, name, Bits.primary(Words.t("ui.headquarters.create_manager"), event -> submit()));
        fields.addClassName("manager-fields");
        add(new H3(Words.t("ui.headquarters.manager")), fields, problem);
    }

    private void submit() {
        problem.removeAll();
        login.setInvalid(false);
        name.setInvalid(false);
        try {
            show(appoint.apply(login.getValue().strip(), name.getValue().strip()));
        } catch (Refused refused) {
            refuse(refused);
        }
    }

    private void refuse(Refused refused) {
        String about = refused.code().equals("login_taken") ? "login" : refused.field();
        TextField field = Map.of("login", login, "name", name).get(about);
        if (field == null) {
            problem.add(ProblemPanel.of(refused));
        } else {
            field.setErrorMessage(Words.refusal(refused));
            field.setInvalid(true);
            field.focus();
        }
    }

    private void show(People.Created created) {
        removeAll();
        add(
                Bits.stripe(
                        "check",
                        Words.t(
                                "ui.headquarters.manager_made",
                                "name",
                                created.person().name()),
                        Tone.CALM),
                Bits.row(
                        Bits.text(Words.t("ui.headquarters.login"), "quiet"),
                        Bits.text(created.person().login(), "mono", "strong"),
                        Bits.text(Words.t("ui.headquarters.password"), "quiet"),
                        Bits.text(Format.text(created.password()), "mono", "strong")),
                Bits.text(Words.t("ui.headquarters.password_once"), "small", "attention"));
    }
}
