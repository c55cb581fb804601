package org.hearth.ui.headquarters.life;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.function.UnaryOperator;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.life.LifeCycle;
import org.hearth.ui.backoffice.form.ReasonDialog;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;

/** What can be done with a subsidiary in the state in which it is; each act asks why. */
public final class LifeActs {
    private final LifeCycle life;
    private final Runnable done;
    private final boolean mayDelete = Here.get().may("tenants.delete");

    /** @param done called when something has changed */
    public LifeActs(LifeCycle life, Runnable done) {
        this.life = life;
        this.done = done;
    }

    /** What changes a subsidiary, given why. */
    private interface Act {
        void run(String reason);
    }

    /** The acts that the state of a subsidiary allows. */
    public Div of(Tenant row) {
        Div acts = Bits.row();
        switch (row.state()) {
            case ACTIVE ->
                acts.add(
                        asking("pause", "suspend", row, reason -> life.suspend(row.id(), reason)),
                        asking("inbox", "archive", row, reason -> life.archive(row.id(), reason)));
            case SUSPENDED ->
                acts.add(
                        asking("play", "resume", row, reason -> life.resume(row.id(), reason)),
                        asking("inbox", "archive", row, reason -> life.archive(row.id(), reason)));
            case ARCHIVED -> {
                acts.add(asking("play", "bring_back", row, reason -> life.resume(row.id(), reason)));
                if (mayDelete) {
                    Button giveUp = Bits.button(
                            "alert", Words.t("ui.headquarters.give_up"), event -> GiveUpDialog.open(life, row, done));
                    giveUp.addThemeName("small");
                    acts.add(giveUp);
                }
            }
            case DELETING -> {
                if (mayDelete) {
                    acts.add(asking("undo", "call_back", row, reason -> life.callBack(row.id(), reason)));
                }
            }
            case DELETED -> acts.setVisible(false);
        }
        return acts;
    }

    private Button asking(String icon, String act, Tenant row, Act change) {
        UnaryOperator<String> text = part -> Words.t("ui.headquarters." + act + part, "name", row.name());
        Button button = Bits.button(
                icon,
                Words.t("ui.headquarters." + act),
                event -> ReasonDialog.written(
                                text.apply("_title"),
                                text.apply("_warning"),
                                Words.t("ui.headquarters." + act),
                                reason -> {
                                    change.run(reason);
                                    done.run();
                                    Toast.done(text.apply("_done"));
                                })
                        .open());
        button.addThemeName("small");
        return button;
    }
}
