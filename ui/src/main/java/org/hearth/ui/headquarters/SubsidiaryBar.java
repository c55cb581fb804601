package org.hearth.ui.headquarters;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import org.hearth.tenants.group.TenantFigures;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Words;

/** Which subsidiary is looked at, its place among the others, the way back and the way into it. */
final class SubsidiaryBar extends Div {
    SubsidiaryBar(TenantFigures subsidiary, Runnable back) {
        addClassNames("row", "subsidiary-bar");
        Div colour = Bits.classed("tenant-dot");
        colour.getStyle().set("--tenant", subsidiary.colour());
        Anchor enter = new Anchor(
                "/" + subsidiary.tenant() + "/management?month=" + subsidiary.month(),
                new Icon("right"),
                Bits.text(Words.t("ui.headquarters.enter")));
        enter.setRouterIgnore(true);
        enter.addClassName("row");
        add(
                Bits.button("left", Words.t("ui.headquarters.back"), event -> back.run()),
                colour,
                Bits.text(subsidiary.city(), "soft"),
                Bits.text(
                        Words.t("ui.headquarters.rank", Map.of("rank", subsidiary.rank(), "code", subsidiary.tenant())),
                        "quiet",
                        "grow"),
                enter);
    }
}
