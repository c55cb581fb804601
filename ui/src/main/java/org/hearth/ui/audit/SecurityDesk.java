package org.hearth.ui.audit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.platform.audit.SecurityBook;
import org.hearth.platform.audit.SecurityBook.Act;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.Tenants;
import org.hearth.ui.backoffice.form.DayField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.kit.grid.Onward;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;
import org.jspecify.annotations.Nullable;

/** The group's security log: who came in and who was refused, what was done to people, roles, second factors and keys. */
@Route(value = "security", layout = Frame.class)
@OnDesk(name = "security", permission = "audit.view", icon = "shield", order = 90, group = true)
public class SecurityDesk extends Div {
    private final SecurityBook book;
    private final Map<String, String> names;
    private final TextField actor = new TextField();
    private final ComboBox<String> act = new ComboBox<>();
    private final ComboBox<String> company = new ComboBox<>();
    private final TextField address = new TextField();
    private final DayField from = new DayField("", null);
    private final DayField to = new DayField("", null);

    @Inject
    SecurityDesk(SecurityBook book, Tenants tenants) {
        this.book = book;
        names = tenants.overview().stream()
                .collect(Collectors.toMap(tenant -> tenant.id().code(), Tenant::name));
        addClassName("fill");
        AuditDesk.typed(actor, Words.t("ui.audit.person"));
        AuditDesk.typed(address, Words.t("ui.security.address"));
        AuditDesk.acts(act, ActWords.ofSecurity());
        AuditDesk.day(from, Words.t("ui.audit.from"));
        AuditDesk.day(to, Words.t("ui.audit.to"));
        company.setItems(names.keySet().stream().sorted().toList());
        company.setItemLabelGenerator(this::company);
        company.setPlaceholder(Words.t("ui.security.company"));
        company.setAriaLabel(Words.t("ui.security.company"));
        company.setClearButtonVisible(true);
        company.setWidth("190px");
        DenseGrid<Act> grid = new DenseGrid<>(
                new Onward<>((last, limit) -> book.search(wanted(), last == null ? null : last.id(), limit)));
        grid.text(Words.t("ui.audit.at"), row -> Format.minute(row.at())).width(150);
        grid.text(Words.t("ui.audit.person"), row -> actor(row)).grow(2);
        grid.text(Words.t("ui.audit.act"), row -> ActWords.of(row.act())).grow(2);
        grid.text(Words.t("ui.audit.thing"), SecurityDesk::thing).grow(2);
        grid.text(Words.t("ui.security.company"), row -> company(row.tenant())).grow(2);
        grid.text(Words.t("ui.security.address"), Act::address).width(150);
        grid.text(Words.t("ui.audit.details"), row -> ActWords.details(row.details()))
                .grow(5);
        grid.filters(actor, act, company, address, from, to);
        grid.tone(row -> row.act().endsWith(".refused") ? "amber" : null);
        grid.onOpen(row -> new ActDialog(row).open());
        grid.empty("shield", Words.t("ui.audit.none"), Words.t("ui.audit.none_hint"));
        Div page = Bits.page(Words.t("ui.desk.security"));
        page.add(grid.exportAs("security"));
        add(page);
    }

    private SecurityBook.Wanted wanted() {
        return new SecurityBook.Wanted(
                actor.getValue(),
                text(act.getValue()),
                text(company.getValue()),
                address.getValue(),
                from.getValue(),
                to.getValue());
    }

    /** A company by its name; a dash for the group. */
    private String company(@Nullable String code) {
        return code == null ? Format.NONE : names.getOrDefault(code, code);
    }

    private static String actor(Act act) {
        return act.actor().isEmpty() ? Words.t("ui.security.nobody") : act.actor();
    }

    /** What it was done to, by its name where it has one. */
    static String thing(Act act) {
        if (act.act().startsWith("session.") && act.name().equals(act.actor())
                || act.thing().equals("session")) {
            return Format.NONE;
        }
        return act.name().isEmpty() ? ActWords.thing(act.thing()) : act.name();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
