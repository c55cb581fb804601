package org.hearth.ui.backoffice.runs;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.hearth.billing.BillRuns;
import org.hearth.billing.HeldAccount;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.RunRow;
import org.hearth.billing.RunRow.RunState;
import org.hearth.ui.backoffice.form.ReasonDialog;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.session.Here;
import org.jspecify.annotations.Nullable;

/** The accounts that a run does not bill, each with its reason in words; those whose reason allows it can be let through. */
final class HeldList extends Div {
    private final BillRuns runs;
    private final RunRow run;
    private final Runnable onChange;
    private final Here here = Here.get();

    HeldList(
            BillRuns runs,
            RunRow run,
            @Nullable HoldReason only,
            Consumer<@Nullable HoldReason> onReason,
            Runnable onChange) {
        this.runs = runs;
        this.run = run;
        this.onChange = onChange;
        addClassNames("fill", "col");
        Select<HoldReason> reason = new Select<>();
        reason.setItems(HoldReason.values());
        reason.setItemLabelGenerator(value -> value == null ? Words.t("ui.backoffice.any_reason") : Words.label(value));
        reason.setEmptySelectionAllowed(true);
        reason.setEmptySelectionCaption(Words.t("ui.backoffice.any_reason"));
        reason.setPlaceholder(Words.t("ui.backoffice.any_reason"));
        reason.setValue(only);
        reason.addValueChangeListener(event -> onReason.accept(event.getValue()));
        DenseGrid<HeldAccount> grid = new DenseGrid<>((offset, limit) -> runs.held(run.id(), only, offset, limit));
        grid.drawn(Words.t("ui.backoffice.account"), this::account, HeldAccount::accountNumber)
                .width(130);
        grid.drawn(
                        Words.t("ui.backoffice.reason"),
                        row -> Bits.badge(Words.label(row.reason()), row.releasedBy() == null ? Tone.AMBER : Tone.CALM),
                        row -> Words.label(row.reason()))
                .width(170);
        grid.text(Words.t("ui.backoffice.why"), HeldList::why).grow(2);
        grid.text(Words.t("ui.backoffice.released_by"), HeldAccount::releasedBy).width(96);
        if (run.state() == RunState.PREVIEW && here.may("billing.issue")) {
            grid.drawn("", this::release, row -> null).width(90);
        }
        add(grid.filters(reason)
                .exportAs("held-" + run.period())
                .empty("check", Words.t("ui.backoffice.none_held"), Words.t("ui.backoffice.none_held_hint")));
    }

    private static String why(HeldAccount row) {
        return Words.t("hold." + row.reason().name(), row.detail());
    }

    private Component account(HeldAccount row) {
        if (!here.may("customers.view") || !here.may("service.take")) {
            return Bits.text(row.accountNumber(), "mono");
        }
        Anchor link = new Anchor(here.path("hotline") + "?account=" + row.accountId(), row.accountNumber());
        link.addClassName("mono");
        return link;
    }

    private Component release(HeldAccount row) {
        Button button = new Button(Words.t("ui.backoffice.release"), event -> ask(row));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setVisible(row.releasedBy() == null && row.reason().isReleasable());
        return button;
    }

    private void ask(HeldAccount row) {
        ReasonDialog.written(
                        Words.t("ui.backoffice.release_title", "account", row.accountNumber()),
                        why(row),
                        Words.t("ui.backoffice.release"),
                        note -> {
                            runs.release(run.id(), List.of(row.accountId()), note);
                            onChange.run();
                        })
                .open();
    }
}
