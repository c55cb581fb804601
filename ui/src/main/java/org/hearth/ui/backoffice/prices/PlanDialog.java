package org.hearth.ui.backoffice.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.hearth.kernel.Refused;
import org.hearth.tariffs.PlanVersion;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tariffs.PublishedPlan;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** A price plan as a template carries it, being written: its code, name and kind of customer, and its terms. */
public final class PlanDialog extends Dialog {
    private final TextField code = new TextField(Words.t("ui.backoffice.plan_code"));
    private final TextField name = new TextField(Words.t("ui.backoffice.plan_name"));
    private final Select<String> kind = new Select<>();

    /** What is done with the plan; may refuse. */
    public interface Keep {
        void plan(String code, PublishedPlan plan);
    }

    /**
     * @param planCode of the plan that is changed, empty for a new one
     * @param before what it says so far, null for a new one
     * @param proposed the day from which a new one holds
     */
    public PlanDialog(String planCode, @Nullable PublishedPlan before, LocalDate proposed, Keep keep) {
        super(before == null ? Words.t("ui.backoffice.new_plan") : before.name());
        setWidth("860px");
        setMaxHeight("92vh");
        code.setAllowedCharPattern("[a-z0-9-]");
        code.setValue(planCode);
        code.setReadOnly(!planCode.isEmpty());
        code.setWidth("180px");
        name.setValue(before == null ? "" : before.name());
        name.setWidth("280px");
        kind.setLabel(Words.t("ui.backoffice.customer_kind"));
        kind.setItems("R", "C");
        kind.setItemLabelGenerator(one -> Words.label("CustomerKind", one));
        kind.setValue(before == null ? "R" : before.customerKind());
        PriceTerms terms = before == null ? PriceTerms.flat("0") : before.terms();
        LocalDate from = before == null ? proposed : before.validFrom();
        VersionForm form = new VersionForm(new PlanVersion(planCode, 0, from, terms), from, draft -> {});
        add(Bits.classed("row wrap", code, name, kind), form);
        getFooter()
                .add(
                        new Button(Words.t("ui.kit.close"), event -> close()),
                        form.decide(Words.t("ui.backoffice.take_over"), draft -> keep(draft, keep)));
    }

    private void keep(PlanVersion draft, Keep keep) {
        if (name.getValue().isBlank()) {
            throw Refused.invalid("name", "price_name");
        }
        keep.plan(
                code.getValue(),
                new PublishedPlan(name.getValue().strip(), kind.getValue(), draft.validFrom(), draft.terms()));
        close();
    }
}
