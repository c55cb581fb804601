package org.hearth.ui.grants;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import org.hearth.platform.grants.Grants;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.TabBar;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;

/** Grants across subsidiaries: {@code ?tab=in} those of others for customers here, else those of colleagues here for others' customers. */
@Route(value = "grants", layout = Frame.class)
@OnDesk(name = "grants", permission = "grants.view", icon = "exchange", order = 70)
public class GrantDesk extends Div implements BeforeEnterObserver {
    private final Grants grants;
    private final TabBar tabs = new TabBar();
    private final Div part = Bits.classed("fill desk-part");

    @Inject
    GrantDesk(Grants grants) {
        this.grants = grants;
        addClassName("fill");
        boolean decides = Here.get().may("grants.decide");
        if (decides) {
            tabs.with("in", Words.t("ui.grants.in")).with("out", Words.t("ui.grants.out"));
        } else {
            tabs.with("out", Words.t("ui.grants.out")).with("in", Words.t("ui.grants.in"));
        }
        Div page = Here.get().may("grants.ask")
                ? Bits.page(
                        Words.t("ui.desk.grants"),
                        Bits.primary(
                                Words.t("ui.grants.ask"),
                                event -> AskDialog.open(grants, () -> show(tabs.choose("out")))))
                : Bits.page(Words.t("ui.desk.grants"));
        page.add(Bits.text(Words.t("ui.grants.hint"), "soft"), tabs, part);
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(tabs.open(event.getLocation()));
    }

    private void show(String tab) {
        part.removeAll();
        part.add(new GrantList(grants, tab.equals("out")));
    }
}
