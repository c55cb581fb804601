package org.hearth.ui.people.roles;

import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.hearth.kernel.Refused;
import org.hearth.platform.Role;
import org.hearth.platform.people.TemplateRole;
import org.hearth.platform.security.PeopleRealm;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.FormDialog;

/** A role as a template carries it, being written: its name and what of a manager's permissions it holds. */
public final class RoleDialog {
    private RoleDialog() {}

    /**
     * @param before the role that is changed; without a name for a new one
     * @param keep is told what it becomes
     */
    public static void open(TemplateRole before, Consumer<TemplateRole> keep) {
        String name = before.name();
        TextField field = new TextField(Words.t("ui.people.role_name"));
        field.setValue(name);
        PermissionChoice choice = new PermissionChoice(
                before.permissions(), permission -> PeopleRealm.covers(Role.MANAGER.inSubsidiary(), permission));
        new FormDialog(
                        name.isEmpty() ? Words.t("ui.people.new_role") : Words.t("ui.people.change_role", "role", name),
                        Words.t("ui.backoffice.take_over"),
                        () -> {
                            if (field.getValue().isBlank()) {
                                throw Refused.invalid("name", "name_missing");
                            }
                            if (choice.value().isEmpty()) {
                                throw Refused.invalid("permissions", "permissions_missing");
                            }
                            keep.accept(new TemplateRole(field.getValue().strip(), choice.value()));
                        })
                .wide()
                .field("name", field)
                .with(choice)
                .open();
    }
}
