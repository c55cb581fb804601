package org.hearth.ui.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.tenants.dictionaries.Dictionaries;
import org.hearth.tenants.templates.OwnSettings;
import org.hearth.ui.kit.Address;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;

/** What people choose from: on the left the dictionaries, beside it the entries of one. {@code ?name=} says which. */
@Route(value = "dictionaries", layout = Frame.class)
@OnDesk(name = "dictionaries", permission = "settings.view", icon = "list", order = 86)
public class DictionaryDesk extends Div implements BeforeEnterObserver {
    private static final String NAME = "name";

    private final Dictionaries dictionaries;
    private final OwnSettings settings;
    private final Div side = Bits.classed("run-side");
    private final Div main = Bits.classed("fill desk-part");

    @Inject
    DictionaryDesk(Dictionaries dictionaries, OwnSettings settings) {
        this.dictionaries = dictionaries;
        this.settings = settings;
        addClassName("fill");
        Div page = Bits.page(Words.t("ui.desk.dictionaries"));
        page.add(Bits.text(Words.t("ui.dictionaries.hint"), "soft"), Bits.classed("run-desk", side, main));
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<DictionaryEntries> all = dictionaries.all();
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(NAME)
                .orElse("");
        DictionaryEntries chosen = all.stream()
                .filter(one -> one.dictionary().equals(asked))
                .findFirst()
                .orElse(all.get(0));
        main.removeAll();
        main.add(new EntryTable(dictionaries, settings, chosen.dictionary(), this::list));
        list(chosen.dictionary());
    }

    private void list(String chosen) {
        side.removeAll();
        side.add(new DictionaryList(dictionaries.all(), chosen, next -> Address.with(NAME, next)));
    }
}
