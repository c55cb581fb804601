package org.hearth.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hearth.kernel.Refused;
import org.hearth.platform.SignIn;
import org.hearth.platform.SignedIn;
import org.hearth.platform.oidc.SingleSignOn;
import org.hearth.platform.rest.gate.ClientAddress;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Admits;
import org.hearth.ui.session.Pass;
import org.hearth.ui.shell.LanguageSwitch;
import org.hearth.ui.shell.LightSwitch;

/** Signing in; afterwards the address that was asked for, or the choice of a place to work. */
@Route("sign-in")
@Admits(Admits.Who.ANYBODY)
public class SignInPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final SignIn signIn;
    private final Optional<String> provider;
    private final ClientAddress clients;
    private final TextField name = new TextField(Words.t("ui.signin.name"));
    private final PasswordField password = new PasswordField(Words.t("ui.signin.password"));
    private final TextField code = SecondFactorPage.codeField(Words.t("ui.signin.code"));
    private final Button enter = new Button(Words.t("ui.signin.enter"), event -> enter());
    private final Anchor other = new Anchor();
    private final Div problem = new Div();
    private String to = "";
    private String challenge = "";

    @Inject
    SignInPage(SignIn signIn, SingleSignOn singleSignOn, ClientAddress clients) {
        this.signIn = signIn;
        this.provider = singleSignOn.provider();
        this.clients = clients;
        addClassName("signin");
        add(side(), form(), Bits.classed("signin-tools", new LanguageSwitch(), new LightSwitch()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        to = asked.getSingleParameter("to").orElse("");
        other.setHref("/sso/start?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        asked.getSingleParameter("problem")
                .filter(code -> code.matches("sso_[a-z]{1,20}"))
                .filter(code -> Words.texts().entries().containsKey("error." + code))
                .ifPresent(code -> say(new ProblemPanel(Words.t("error." + code), Tone.AMBER)));
        if (provider.isPresent() && asked.getSingleParameter("out").isPresent()) {
            Anchor out = new Anchor("/sso/out", Words.t("ui.signin.sso_out", "provider", provider.get()));
            out.setRouterIgnore(true);
            say(Bits.classed("soft", Bits.text(Words.t("ui.signin.sso_left") + " "), out));
        }
        Pass.CHALLENGE.in(VaadinRequest.getCurrent()).ifPresent(this::awaitCode);
    }

    /** The identity provider has let somebody in who has a second factor here. */
    private void awaitCode(String proven) {
        Pass.CHALLENGE.takeFrom(VaadinRequest.getCurrent(), VaadinResponse.getCurrent());
        name.setVisible(false);
        askForCode(proven);
        say(new ProblemPanel(Words.t("ui.signin.sso_code"), Tone.BLUE));
    }

    private void say(Component words) {
        problem.removeAll();
        problem.add(words);
        problem.setVisible(true);
    }

    @Override
    public String getPageTitle() {
        return Words.t("ui.signin.title") + " · Hearth";
    }

    private Div form() {
        name.setAutofocus(true);
        name.setValueChangeMode(ValueChangeMode.EAGER);
        password.setValueChangeMode(ValueChangeMode.EAGER);
        name.getElement().setAttribute("autocomplete", "username");
        password.getElement().setAttribute("autocomplete", "current-password");
        enter.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        enter.addClickShortcut(Key.ENTER);
        enter.setDisableOnClick(true);
        problem.setVisible(false);
        code.setVisible(false);
        other.setText(
                Words.t("ui.signin.sso") + provider.map(each -> " · " + each).orElse(""));
        other.addClassName("signin-other");
        other.setRouterIgnore(true);
        other.setVisible(provider.isPresent());
        return Bits.classed(
                "signin-form", new H1(Words.t("ui.signin.title")), problem, name, password, code, enter, other);
    }

    private static Div side() {
        Div claim = Bits.classed(
                "claim",
                Bits.text(Words.t("ui.signin.claim")),
                Bits.classed("claim-more", Bits.text(Words.t("ui.signin.claim_more"))));
        return Bits.classed(
                "signin-side",
                Bits.classed("brand", new Icon("flame"), Bits.text("Hearth")),
                claim,
                Bits.classed("foot", Bits.text(Words.t("ui.signin.foot"))));
    }

    private void enter() {
        VaadinRequest request = VaadinRequest.getCurrent();
        String address = clients.of((HttpServletRequest) request);
        try {
            if (challenge.isEmpty()) {
                SignIn.Begun begun = signIn.begin(name.getValue().strip(), password.getValue(), address);
                if (begun.challenge() != null) {
                    askForCode(begun.challenge());
                } else if (begun.signedIn() != null) {
                    goOn(request, begun.signedIn());
                }
            } else {
                goOn(request, signIn.complete(challenge, code.getValue(), address));
            }
        } catch (Refused refused) {
            if (refused.code().equals("challenge_ended")) {
                askForPassword();
            }
            say(new ProblemPanel(Words.refusal(refused), Tone.AMBER));
            password.clear();
            code.clear();
            (challenge.isEmpty() ? password : code).focus();
            enter.setEnabled(true);
        }
    }

    private void goOn(VaadinRequest request, SignedIn signedIn) {
        VaadinService.reinitializeSession(request);
        Pass.give(request, VaadinResponse.getCurrent(), signedIn.token());
        getUI().ifPresent(ui -> ui.getPage().setLocation(Within.isOurs(to) ? "/" + to : "/"));
    }

    private void askForCode(String awaited) {
        challenge = awaited;
        showCode(true);
        problem.setVisible(false);
        code.focus();
        enter.setEnabled(true);
    }

    private void askForPassword() {
        challenge = "";
        name.setVisible(true);
        showCode(false);
    }

    private void showCode(boolean asked) {
        code.setVisible(asked);
        password.setVisible(!asked);
        name.setReadOnly(asked);
        other.setVisible(!asked && provider.isPresent());
    }
}
