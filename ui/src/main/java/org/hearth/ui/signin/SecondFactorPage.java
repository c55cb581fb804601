package org.hearth.ui.signin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.platform.factor.Enrolment;
import org.hearth.platform.factor.FactorState;
import org.hearth.platform.factor.SecondFactor;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.CopyButton;
import org.hearth.ui.session.Admits;
import org.hearth.ui.session.Pass;
import org.hearth.ui.shell.LanguageSwitch;
import org.hearth.ui.shell.LightSwitch;

/** Setting one's second factor up: scan, type the first code, keep the recovery codes. */
@Route("second-factor")
@Admits(Admits.Who.WITHOUT_FACTOR)
public class SecondFactorPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final SecondFactor factor;
    private final Div form = Bits.classed("signin-form");
    private final Div problem = new Div();

    @Inject
    SecondFactorPage(SecondFactor factor) {
        this.factor = factor;
        addClassName("signin");
        add(
                Bits.classed("signin-side", Bits.classed("brand", new Icon("flame"), Bits.text("Hearth"))),
                form,
                Bits.classed("signin-tools", new LanguageSwitch(), new LightSwitch()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FactorState state = factor.state(token());
        if (state.enrolled()) {
            askForCurrent(state);
        } else {
            begin("");
        }
    }

    @Override
    public String getPageTitle() {
        return Words.t("ui.factor.title") + " · Hearth";
    }

    /** There is a factor already: its code opens the way to another phone. */
    private void askForCurrent(FactorState state) {
        TextField code = codeField(Words.t("ui.factor.current"));
        show(
                Words.t("ui.factor.there", "left", state.recoveryCodesLeft()),
                code,
                go(Words.t("ui.factor.replace"), () -> begin(code.getValue())));
        code.focus();
    }

    private void begin(String current) {
        attempt(() -> {
            Enrolment enrolment = factor.begin(token(), current, address());
            TextField code = codeField(Words.t("ui.factor.code"));
            // Wrapped, because the outermost element is made as HTML, and a drawing made so stays blank.
            Html qr = new Html("<div class=\"factor-qr\">" + enrolment.qr() + "</div>");
            qr.getElement().setAttribute("role", "img").setAttribute("aria-label", Words.t("ui.factor.qr"));
            show(
                    Words.t("ui.factor.scan"),
                    qr,
                    Bits.classed("small quiet", Bits.text(Words.t("ui.factor.by_hand", "secret", enrolment.secret()))),
                    code,
                    go(Words.t("ui.factor.confirm"), () -> confirm(code.getValue())));
            code.focus();
        });
    }

    private void confirm(String code) {
        attempt(() -> showRecovery(factor.confirm(token(), code, address())));
    }

    private void showRecovery(List<String> codes) {
        Div list = Bits.classed("card mono");
        list.getStyle().set("columns", "2").set("padding", "16px").set("text-align", "center");
        codes.forEach(code -> list.add(new Div(code)));
        show(
                Words.t("ui.factor.keep"),
                list,
                new CopyButton(String.join("\n", codes)),
                go(
                        Words.t("ui.factor.done"),
                        () -> getUI().ifPresent(ui -> ui.getPage().setLocation("/"))));
    }

    private void show(String hint, Component... pieces) {
        form.removeAll();
        problem.removeAll();
        form.add(new H1(Words.t("ui.factor.title")), Bits.classed("soft", Bits.text(hint)), problem);
        form.add(pieces);
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            problem.removeAll();
            problem.add(ProblemPanel.of(refused));
        }
    }

    static TextField codeField(String label) {
        TextField field = new TextField(label);
        field.setMaxLength(20);
        field.getElement().setAttribute("autocomplete", "one-time-code").setAttribute("inputmode", "numeric");
        field.setValueChangeMode(ValueChangeMode.EAGER);
        return field;
    }

    private static Button go(String text, Runnable act) {
        Button button = new Button(text, event -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        button.addClickShortcut(Key.ENTER);
        return button;
    }

    private static String token() {
        return Pass.token(VaadinRequest.getCurrent()).orElse("");
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }
}
