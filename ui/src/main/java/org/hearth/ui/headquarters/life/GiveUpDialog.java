package org.hearth.ui.headquarters.life;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.life.LifeCycle;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.FormDialog;

/** Gives an archived subsidiary up; whoever does types its code, so that no slip deletes a company. */
final class GiveUpDialog {
    private GiveUpDialog() {}

    static void open(LifeCycle life, Tenant row, Runnable done) {
        TextField code = new TextField(
                Words.t("ui.headquarters.type_code", "code", row.id().code()));
        TextField reason = new TextField(Words.t("ui.backoffice.reason"));
        new FormDialog(
                        Words.t("ui.headquarters.give_up_title", "name", row.name()),
                        Words.t("ui.headquarters.give_up"),
                        () -> {
                            if (reason.getValue().isBlank()) {
                                throw Refused.invalid("reason", "reason_missing");
                            }
                            Tenant now = life.giveUp(row.id(), code.getValue().strip(), reason.getValue());
                            done.run();
                            Toast.done(Words.t(
                                    "ui.headquarters.give_up_done",
                                    Map.of("name", row.name(), "at", Format.minute(now.deleteAfter()))));
                        })
                .with(new ProblemPanel(
                        Words.t(
                                "ui.headquarters.give_up_warning",
                                Map.of("name", row.name(), "days", life.waitingDays())),
                        Tone.RED))
                .field("reason", reason)
                .field("code", code)
                .open();
    }
}
