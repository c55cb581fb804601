package org.hearth.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.hearth.customers.Customers;
import org.hearth.platform.Session;
import org.hearth.platform.SignIn;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;

/** A subsidiary's address without a desk: goes on to the first desk that the person may use. */
@Route(value = "", layout = Frame.class)
public class HomePage extends Div implements BeforeEnterObserver {
    private final SignIn signIn;
    private final Customers customers;

    @Inject
    HomePage(SignIn signIn, Customers customers) {
        this.signIn = signIn;
        this.customers = customers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Here here = Here.get();
        Optional<Session.ActingFor> grant = ActingNotice.of(signIn, here);
        if (grant.isPresent()) {
            openCustomer(event, here, grant.get());
            return;
        }
        List<Class<? extends Component>> desks = Rail.desks(here);
        if (desks.isEmpty()) {
            addClassName("centred");
            add(new EmptyState("shield", Words.t("ui.shell.no_desk"), Words.t("ui.shell.no_desk_hint")));
        } else {
            event.forwardTo(desks.get(0), new RouteParameters("place", here.place()));
        }
    }

    /** Who only acts for a customer here goes on to that customer at once. */
    private void openCustomer(BeforeEnterEvent event, Here here, Session.ActingFor grant) {
        String desk = here.may("payments.take") ? "counter" : "hotline";
        QueryParameters account = customers.accountsOf(grant.customerId()).stream()
                .findFirst()
                .map(one -> QueryParameters.of("account", String.valueOf(one.id())))
                .orElse(QueryParameters.empty());
        event.forwardTo(here.path(desk), account);
    }
}
