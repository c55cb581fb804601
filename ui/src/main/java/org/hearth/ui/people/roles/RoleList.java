package org.hearth.ui.people.roles;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import java.util.function.Consumer;
import org.hearth.platform.people.OwnRoles;
import org.hearth.platform.people.OwnRoles.OwnRole;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.Confirm;
import org.hearth.ui.kit.form.FormDialog;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.session.Here;

/** The subsidiary's own roles: made, changed and done away with by who may. */
public final class RoleList extends Div {
    private final OwnRoles roles;
    private final DenseGrid<OwnRole> grid;

    public RoleList(OwnRoles roles) {
        this.roles = roles;
        addClassNames("fill", "people-part");
        boolean mayEdit = Here.get().may("people.roles");
        grid = DenseGrid.asked(roles::list);
        grid.wrapping();
        grid.text(Words.t("ui.people.role"), OwnRole::name).width(180);
        grid.text(Words.t("ui.people.permissions"), role -> Room.inWords(role.permissions()))
                .grow(4);
        grid.count(Words.t("ui.people.holders"), role -> (long) role.holders());
        grid.drawn(
                        Words.t("ui.settings.origin"),
                        role -> new Div(origin(role)),
                        role -> origin(role).getText())
                .width(120);
        if (mayEdit) {
            grid.drawn("", this::acts, role -> "").width(190);
            grid.acts(Bits.button("plus", Words.t("ui.people.new_role"), event -> make()));
            grid.onOpen(role -> {
                if (!role.locked()) {
                    change(role);
                }
            });
        }
        grid.empty("key", Words.t("ui.people.no_roles"), Words.t("ui.people.no_roles_hint"));
        add(grid.exportAs("roles"));
    }

    private static Span origin(OwnRole role) {
        if (role.locked()) {
            return Bits.badge(Words.t("ui.settings.locked"), Tone.AMBER);
        }
        return role.own()
                ? Bits.badge(Words.t("ui.settings.own"), Tone.BLUE)
                : Bits.badge(Words.t("ui.settings.as_template"), Tone.PLAIN);
    }

    private Div acts(OwnRole role) {
        if (role.locked()) {
            return new Div();
        }
        Button change = Bits.button("edit", Words.t("ui.people.change"), event -> change(role));
        Button withdraw = Bits.button("close", Words.t("ui.people.withdraw_role"), event -> withdraw(role));
        change.addThemeName("small");
        withdraw.addThemeName("small");
        return Bits.row(change, withdraw);
    }

    private void make() {
        ask(Words.t("ui.people.new_role"), "", Set.of(), wanted -> {
            OwnRole made = roles.create(wanted);
            Toast.done(Words.t("ui.people.role_made", "role", made.name()), () -> {
                roles.delete(made.id());
                grid.refresh();
            });
        });
    }

    private void change(OwnRole role) {
        ask(Words.t("ui.people.change_role", "role", role.name()), role.name(), role.permissions(), wanted -> {
            roles.change(role.id(), wanted);
            Toast.done(Words.t("ui.people.role_changed", "role", wanted.name()), () -> {
                roles.change(role.id(), new OwnRoles.Wanted(role.name(), role.permissions()));
                grid.refresh();
            });
        });
    }

    private void ask(String title, String name, Set<String> held, Consumer<OwnRoles.Wanted> act) {
        TextField field = new TextField(Words.t("ui.people.role_name"));
        field.setValue(name);
        field.setAutofocus(true);
        PermissionChoice choice = new PermissionChoice(held);
        new FormDialog(title, Words.t("ui.people.save"), () -> {
                    act.accept(new OwnRoles.Wanted(field.getValue().strip(), choice.value()));
                    grid.refresh();
                })
                .wide()
                .field("name", field)
                .hint(Words.t("ui.people.permissions_hint"))
                .with(choice)
                .open();
    }

    private void withdraw(OwnRole role) {
        Confirm.open(
                Words.t("ui.people.withdraw_role_title", "role", role.name()),
                Words.t("ui.people.withdraw_role_warning", "count", Format.count(role.holders())),
                Words.t("ui.people.withdraw_role"),
                () -> {
                    roles.delete(role.id());
                    grid.refresh();
                    Toast.done(Words.t("ui.people.role_withdrawn", "role", role.name()));
                });
    }
}
