package org.hearth.ui.people.keys;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.hearth.kernel.TenantId;
import org.hearth.platform.keys.ApiKey;
import org.hearth.platform.keys.ApiKeys;
import org.hearth.platform.keys.NewApiKey;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.Confirm;
import org.hearth.ui.kit.form.FormDialog;
import org.hearth.ui.kit.form.SecretDialog;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.people.roles.PermissionChoice;
import org.hearth.ui.people.roles.Room;
import org.hearth.ui.session.Here;

/** The keys of other systems: issued with what they may do, ended at once. */
public final class KeyList extends Div {
    private final ApiKeys keys;
    private final DenseGrid<ApiKey> grid;

    public KeyList(ApiKeys keys) {
        this.keys = keys;
        addClassNames("fill", "people-part");
        grid = DenseGrid.asked(keys::list);
        grid.wrapping();
        grid.text(Words.t("ui.keys.name"), ApiKey::name).width(190);
        grid.text(Words.t("ui.people.permissions"), key -> Room.inWords(key.permissions()))
                .grow(4);
        grid.text(Words.t("ui.keys.created"), key -> Format.minute(key.created()))
                .width(140);
        grid.text(Words.t("ui.keys.last_used"), key -> Format.minute(key.lastUsed()))
                .width(140);
        grid.drawn(
                        Words.t("ui.people.state"),
                        key -> new Div(state(key)),
                        key -> state(key).getText())
                .width(90);
        grid.drawn("", this::acts, key -> "").width(100);
        grid.tone(key -> key.revoked() == null ? null : "quiet");
        grid.acts(Bits.button("plus", Words.t("ui.keys.issue"), event -> issue()));
        grid.empty("key", Words.t("ui.keys.none"), Words.t("ui.keys.none_hint"));
        add(grid.exportAs("keys"));
    }

    private static Span state(ApiKey key) {
        return key.revoked() == null
                ? Bits.badge(Words.t("ui.keys.valid"), Tone.CALM)
                : Bits.badge(Words.t("ui.keys.revoked"), Tone.PLAIN);
    }

    private Div acts(ApiKey key) {
        Button revoke = Bits.button("ban", Words.t("ui.keys.revoke"), event -> revoke(key));
        revoke.addThemeName("small");
        revoke.setVisible(key.revoked() == null);
        return new Div(revoke);
    }

    private void issue() {
        TextField name = new TextField(Words.t("ui.keys.name"));
        name.setHelperText(Words.t("ui.keys.name_hint"));
        name.setAutofocus(true);
        PermissionChoice choice = new PermissionChoice(Set.of());
        TenantId tenant = Here.get().bound().requireTenant();
        new FormDialog(Words.t("ui.keys.issue"), Words.t("ui.keys.issue"), () -> {
                    ApiKeys.Issued issued =
                            keys.issue(new NewApiKey(tenant, name.getValue().strip(), choice.value()));
                    grid.refresh();
                    new SecretDialog(
                                    Words.t(
                                            "ui.keys.secret_of",
                                            "name",
                                            issued.key().name()),
                                    Words.t("ui.keys.secret_hint"),
                                    issued.secret())
                            .open();
                })
                .wide()
                .field("name", name)
                .with(choice)
                .open();
    }

    private void revoke(ApiKey key) {
        Confirm.open(
                Words.t("ui.keys.revoke"),
                Words.t("ui.keys.revoke_warning", "name", key.name()),
                Words.t("ui.keys.revoke"),
                () -> {
                    keys.revoke(key.id());
                    grid.refresh();
                    Toast.done(Words.t("ui.keys.is_revoked", "name", key.name()));
                });
    }
}
