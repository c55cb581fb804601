package org.hearth.ui.headquarters.quota;

import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Map;
import org.hearth.platform.quota.Quota;
import org.hearth.platform.quota.TenantQuotas;
import org.hearth.tenants.Tenant;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.FormDialog;
import org.jspecify.annotations.Nullable;

/** Gives a subsidiary a quota of its own, or what everybody has. */
public final class QuotaDialog {
    private QuotaDialog() {}

    public static void open(TenantQuotas quotas, Tenant tenant) {
        TenantQuotas.Standing now = quotas.of(tenant.id());
        IntegerField requests = field(Words.t("ui.quota.requests"), now.quota().requests());
        IntegerField jobs = field(Words.t("ui.quota.jobs"), now.quota().jobs());
        FormDialog dialog = new FormDialog(
                        Words.t("ui.quota.title", "name", tenant.name()), Words.t("ui.people.save"), () -> {
                            quotas.give(tenant.id(), new Quota(number(requests), number(jobs)));
                            Toast.done(
                                    Words.t("ui.quota.kept", "name", tenant.name()),
                                    () -> restore(quotas, tenant, now));
                        })
                .hint(Words.t(
                        "ui.quota.hint",
                        Map.of(
                                "requests", now.everybody().requests(),
                                "jobs", now.everybody().jobs())))
                .field("requests", requests)
                .field("jobs", jobs);
        if (now.own()) {
            dialog.with(Bits.button("undo", Words.t("ui.quota.release"), event -> {
                quotas.release(tenant.id());
                dialog.close();
                Toast.done(Words.t("ui.quota.kept", "name", tenant.name()), () -> restore(quotas, tenant, now));
            }));
        }
        dialog.open();
    }

    private static void restore(TenantQuotas quotas, Tenant tenant, TenantQuotas.Standing before) {
        if (before.own()) {
            quotas.give(tenant.id(), before.quota());
        } else {
            quotas.release(tenant.id());
        }
    }

    private static IntegerField field(String label, int value) {
        IntegerField field = new IntegerField(label);
        field.setStepButtonsVisible(true);
        field.setMin(1);
        field.setValue(value);
        field.setManualValidation(true);
        return field;
    }

    private static int number(IntegerField field) {
        @Nullable Integer value = field.getValue();
        return value == null ? 0 : value;
    }
}
