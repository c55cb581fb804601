package org.hearth.ui.signin;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.inject.Inject;
import org.hearth.kernel.Refused;
import org.hearth.platform.SignIn;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Admits;
import org.hearth.ui.session.Pass;
import org.hearth.ui.shell.LanguageSwitch;
import org.hearth.ui.shell.LightSwitch;

/** Changing one's own password; afterwards one signs in anew, everywhere. */
@Route("password")
@Admits(Admits.Who.UNDER_NEW_PASSWORD)
public class PasswordPage extends Div implements HasDynamicTitle {
    private final SignIn signIn;
    private final PasswordField current = field("ui.signin.current", "current-password");
    private final PasswordField wanted = field("ui.signin.wanted", "new-password");
    private final PasswordField again = field("ui.signin.again", "new-password");
    private final Div problem = new Div();

    @Inject
    PasswordPage(SignIn signIn) {
        this.signIn = signIn;
        addClassName("signin");
        Button change = new Button(Words.t("ui.signin.change"), event -> change());
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        change.addClickShortcut(Key.ENTER);
        H1 title = new H1(Words.t("ui.signin.change"));
        Div why = Bits.classed("soft", Bits.text(Words.t("ui.signin.change_hint")));
        add(
                Bits.classed("signin-side", Bits.classed("brand", new Icon("flame"), Bits.text("Hearth"))),
                Bits.classed("signin-form", title, why, problem, current, wanted, again, change),
                Bits.classed("signin-tools", new LanguageSwitch(), new LightSwitch()));
        current.focus();
    }

    @Override
    public String getPageTitle() {
        return Words.t("ui.signin.change") + " · Hearth";
    }

    private void change() {
        problem.removeAll();
        if (!wanted.getValue().equals(again.getValue())) {
            problem.add(new ProblemPanel(Words.t("ui.signin.differ"), Tone.AMBER));
            return;
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        try {
            String token = Pass.token(request).orElse("");
            signIn.changePassword(token, current.getValue(), wanted.getValue(), request.getRemoteAddr());
            Pass.take(request, VaadinResponse.getCurrent());
            getUI().ifPresent(ui -> ui.getPage().setLocation("/sign-in"));
        } catch (Refused refused) {
            problem.add(ProblemPanel.of(refused));
        }
    }

    private static PasswordField field(String label, String kind) {
        PasswordField field = new PasswordField(Words.t(label));
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.getElement().setAttribute("autocomplete", kind);
        return field;
    }
}
