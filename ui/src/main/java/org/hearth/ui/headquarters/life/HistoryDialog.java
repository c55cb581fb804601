package org.hearth.ui.headquarters.life;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.tenants.registry.TenantLog.Act;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;

/** What was done to a subsidiary as a whole; of one that was deleted above all the proof: what it held, and that nothing is left. */
public final class HistoryDialog extends Dialog {
    private static final String DELETED = "tenants.delete";
    /** Values that are a state, or a version where the schema moved on. */
    private static final List<String> STATES = List.of("state", "from", "to");

    public HistoryDialog(String name, List<Act> acts) {
        super(Words.t("ui.headquarters.history_of", "name", name));
        setWidth("860px");
        setMaxHeight("86vh");
        Div all = Bits.classed("col");
        acts.stream()
                .filter(act -> act.act().equals(DELETED))
                .findFirst()
                .ifPresent(act -> all.add(new ProofCard(act)));
        DenseGrid<Act> grid = DenseGrid.of(acts);
        grid.wrapping();
        grid.text(Words.t("ui.audit.at"), act -> Format.minute(act.at())).width(150);
        grid.text(Words.t("ui.audit.person"), Act::person).width(130);
        grid.text(Words.t("ui.audit.act"), act -> act(act.act())).width(190);
        grid.text(Words.t("ui.audit.details"), HistoryDialog::details).grow(3);
        all.add(grid.allVisible());
        add(all);
        getFooter().add(new Button(Words.t("ui.kit.close"), event -> close()));
    }

    private static String act(String act) {
        return Words.texts().entries().getOrDefault("act." + act, act);
    }

    /** Values that are said in a word; lists and tables stay in the log. */
    private static String details(Act act) {
        return act.details().entrySet().stream()
                .filter(value -> !(value.getValue() instanceof Map) && !(value.getValue() instanceof Collection))
                .filter(value -> value.getValue() != null && !value.getKey().equals("sha256"))
                .map(value -> Words.texts().entries().getOrDefault("act.value." + value.getKey(), value.getKey()) + " "
                        + said(value.getKey(), value.getValue()))
                .sorted()
                .collect(Collectors.joining(" · "));
    }

    private static String said(String name, Object value) {
        if (value instanceof Boolean flag) {
            return Words.t(Boolean.TRUE.equals(flag) ? "ui.audit.yes" : "ui.audit.no");
        }
        return STATES.contains(name) ? Words.label("State", value.toString()) : value.toString();
    }
}
