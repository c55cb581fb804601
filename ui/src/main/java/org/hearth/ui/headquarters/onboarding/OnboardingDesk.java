package org.hearth.ui.headquarters.onboarding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.platform.People;
import org.hearth.platform.SignIn;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.Tenants;
import org.hearth.tenants.units.OrgUnit;
import org.hearth.tenants.units.OrgUnits;
import org.hearth.ui.kit.Address;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;
import org.jspecify.annotations.Nullable;

/** Identity, template, check, result: the step stands in the address, so that back and forward work. */
@Route(value = "onboarding", layout = Frame.class)
@OnDesk(name = "onboarding", permission = "tenants.onboard", icon = "plus", order = 30, group = true)
public class OnboardingDesk extends Div implements BeforeEnterObserver {
    private static final String STEP = "step";
    private static final int IDENTITY = 1;
    private static final int TEMPLATE = 2;
    private static final int CHECK = 3;
    private static final int RESULT = 4;

    private final Tenants tenants;
    private final OrgUnits units;
    private final SignIn signIn;
    private final People people;
    private final IdentityForm identity = new IdentityForm();
    private final TemplateForm template;
    private final Div problem = new Div();
    private @Nullable Made made;

    @Inject
    OnboardingDesk(Tenants tenants, OrgUnits units, SignIn signIn, People people) {
        this.tenants = tenants;
        this.units = units;
        this.signIn = signIn;
        this.people = people;
        addClassName("fill");
        template = new TemplateForm(tenants.templates());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String step = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(STEP)
                .orElse("");
        int wanted = step.matches("[1-4]") ? Integer.parseInt(step) : IDENTITY;
        boolean early = (wanted > IDENTITY && identity.isBlank()) || (wanted == RESULT && made == null);
        show(early ? IDENTITY : wanted);
    }

    private void show(int step) {
        Div page = Bits.page(Words.t("ui.desk.onboarding"));
        page.addClassNames("scroll", "figures-page");
        Div card = Bits.classed("card onboarding", body(step));
        page.add(new StepBar(step), card);
        removeAll();
        add(page);
    }

    private Component[] body(int step) {
        return switch (step) {
            case TEMPLATE -> new Component[] {template, acts(IDENTITY, next(CHECK))};
            case CHECK -> {
                Button take = Bits.primary(Words.t("ui.headquarters.take_in_now"), event -> onboard());
                take.setDisableOnClick(true);
                yield new Component[] {new CheckPanel(wanted(), template.words()), problem, acts(TEMPLATE, take)};
            }
            case RESULT -> new Component[] {new ResultPanel(made(), manager(made().tenant()))};
            default ->
                new Component[] {
                    identity,
                    acts(0, Bits.primary(Words.t("ui.headquarters.next"), event -> {
                        if (identity.check()) {
                            go(TEMPLATE);
                        }
                    }))
                };
        };
    }

    private void onboard() {
        problem.removeAll();
        try {
            long start = System.nanoTime();
            Tenants.TakenIn taken = tenants.onboard(wanted());
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            made = new Made(taken.tenant(), took, unitsOf(taken.tenant()), taken.inventory());
            go(RESULT);
        } catch (Refused refused) {
            show(refused);
        }
    }

    /** Beside its field if a form has it, else where the act was. */
    private void show(Refused refused) {
        if (identity.refuse(refused)) {
            go(IDENTITY);
        } else if (refused.field().startsWith("template")) {
            template.refuse(refused);
            go(TEMPLATE);
        } else {
            problem.add(ProblemPanel.of(refused));
            show(CHECK);
        }
    }

    private List<OrgUnit> unitsOf(Tenant tenant) {
        return TenantScope.call(signIn.choose(Here.get().token(), tenant.id()), units::list);
    }

    private Component manager(Tenant tenant) {
        return new ManagerForm(tenant, (login, name) -> people.appoint(tenant.id(), login, name));
    }

    private Made made() {
        if (made == null) {
            throw new IllegalStateException("nothing has been made yet");
        }
        return made;
    }

    private NewTenant wanted() {
        return new NewTenant(
                identity.code(),
                identity.name(),
                identity.city(),
                template.template().code(),
                template.version(),
                identity.colour());
    }

    private static Button next(int step) {
        return Bits.primary(Words.t("ui.headquarters.next"), event -> go(step));
    }

    private static Div acts(int back, Button act) {
        Div acts = Bits.row(act);
        acts.addClassName("onboarding-acts");
        if (back > 0) {
            acts.addComponentAsFirst(new Button(Words.t("ui.headquarters.previous"), event -> go(back)));
        }
        return acts;
    }

    private static void go(int step) {
        Address.with(STEP, String.valueOf(step));
    }
}
