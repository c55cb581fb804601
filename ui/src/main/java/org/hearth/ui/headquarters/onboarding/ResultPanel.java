package org.hearth.ui.headquarters.onboarding;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.schema.Inventory;
import org.hearth.tenants.units.OrgUnit;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/** What an onboarding has made, how long it took, and what comes next: its manager, and the way in. */
final class ResultPanel extends Div {
    private static final double MILLIS = 1000.0;

    /** @param manager the form for its manager */
    ResultPanel(Made made, Component manager) {
        addClassName("col");
        Tenant tenant = made.tenant();
        add(
                new H2(Words.t("ui.headquarters.made", Map.of("name", tenant.name(), "seconds", seconds(made.took())))),
                done(Words.t("ui.headquarters.made_registered", "number", tenant.number())),
                done(Words.t("ui.headquarters.made_schema", "version", tenant.schemaVersion())),
                done(Words.t("ui.headquarters.made_template", "template", Templates.name(tenant.template()))),
                done(Words.t(
                        "ui.headquarters.made_units",
                        Map.of(
                                "count", made.units().size(),
                                "names",
                                        made.units().stream().map(OrgUnit::name).collect(Collectors.joining(", "))))),
                done(Words.t("ui.headquarters.made_counted", counted(made.inventory()))),
                manager);
        Anchor enter = new Anchor("/" + tenant.id().code(), Words.t("ui.headquarters.enter"));
        enter.setRouterIgnore(true);
        add(Bits.row(enter));
    }

    private static Map<String, Long> counted(Inventory inventory) {
        return Map.of(
                "tables", inventory.objects().getOrDefault("table", 0L),
                "indexes", inventory.objects().getOrDefault("index", 0L),
                "constraints", inventory.objects().getOrDefault("constraint", 0L),
                "rows",
                        inventory.rows().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    private static Div done(String text) {
        return Bits.stripe("check", text, Tone.CALM);
    }

    private static String seconds(Duration took) {
        return "%.2f".formatted(took.toMillis() / MILLIS);
    }
}
