package org.hearth.ui.headquarters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.hearth.tenants.Tenant;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/** Whether a subsidiary's data structures have taken every step that others have. */
enum SchemaState {
    CURRENT,
    BEHIND,
    FAILED;

    /** @param newest the version of the subsidiary that is furthest */
    static SchemaState of(Tenant tenant, long newest) {
        if (tenant.migrationError() != null) {
            return FAILED;
        }
        return tenant.schemaVersion() < newest ? BEHIND : CURRENT;
    }

    /** The state; the version, and what went wrong, on hover. */
    Div shown(Tenant tenant) {
        Span badge = switch (this) {
            case CURRENT -> Bits.badge(Words.t("ui.headquarters.schema_current"), Tone.CALM);
            case BEHIND -> Bits.badge(Words.t("ui.headquarters.schema_behind"), Tone.AMBER);
            case FAILED -> Bits.badge(Words.t("ui.headquarters.schema_failed"), Tone.RED);
        };
        String version = Words.t("ui.headquarters.schema_version", "version", tenant.schemaVersion());
        badge.setTitle(tenant.migrationError() == null ? version : version + " · " + tenant.migrationError());
        return Bits.row(badge);
    }
}
