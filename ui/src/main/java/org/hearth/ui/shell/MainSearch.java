package org.hearth.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.function.Supplier;
import org.hearth.search.Search;
import org.hearth.search.SearchHit;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.find.SearchField;
import org.hearth.ui.kit.find.TakesCustomer;
import org.hearth.ui.session.Here;

/** The search box of the top bar: gives the customer to the desk that is open, or opens the desk that takes one. */
final class MainSearch extends SearchField {
    MainSearch(Search search, Supplier<Optional<Component>> desk) {
        super(search, hit -> open(hit, desk.get()));
        getElement().setAttribute("main", true).setAttribute("hint", "/");
        setTitle();
    }

    private void setTitle() {
        getElement().setAttribute("title", Words.t("ui.shell.search_key"));
    }

    private static void open(SearchHit hit, Optional<Component> desk) {
        if (desk.isPresent() && desk.get() instanceof TakesCustomer taker) {
            taker.take(hit);
            return;
        }
        Here here = Here.get();
        String name = here.may("payments.take") ? "counter" : "hotline";
        UI.getCurrent().navigate(here.path(name), QueryParameters.of("account", String.valueOf(hit.accountId())));
    }
}
