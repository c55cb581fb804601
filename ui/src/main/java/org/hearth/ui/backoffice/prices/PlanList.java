package org.hearth.ui.backoffice.prices;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.Consumer;
import org.hearth.tariffs.PlanRow;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;

/** The plans by name, with their newest version. */
final class PlanList extends Div {
    PlanList(List<PlanRow> plans, String chosen, Consumer<String> open) {
        addClassNames("run-list", "scroll");
        for (PlanRow plan : plans) {
            NativeButton one = new NativeButton("", event -> open.accept(plan.code()));
            one.addClassName("run");
            one.setClassName("on", plan.code().equals(chosen));
            String since = plan.version() == 0
                    ? Words.t("ui.backoffice.no_version")
                    : Words.t("ui.backoffice.valid_from_day", "day", Format.date(plan.validFrom()));
            one.add(
                    Bits.row(Bits.text(plan.name(), "strong", "grow", "clip"), Bits.text(plan.code(), "mono", "quiet")),
                    Bits.text(Words.label("CustomerKind", plan.customerKind()), "soft", "small"),
                    Bits.text(since, "quiet", "small"));
            add(one);
        }
        if (plans.isEmpty()) {
            add(new EmptyState("price", Words.t("ui.backoffice.no_plan"), Words.t("ui.backoffice.no_plan_hint")));
        }
    }
}
