package org.hearth.ui.people;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearth.kernel.TenantId;
import org.hearth.platform.Membership;
import org.hearth.platform.NewPerson;
import org.hearth.platform.Role;
import org.hearth.platform.people.OwnRoles;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.units.OrgUnit;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.hearth.ui.people.roles.Room;
import org.hearth.ui.session.Here;
import org.jspecify.annotations.Nullable;

/** A role to be held and how far it reaches; at headquarters also where. Only roles that one may hand on are offered. */
final class RoleForm extends Div {
    private final Office office;
    private final ComboBox<Tenant> place = new ComboBox<>(Words.t("ui.people.place"));
    private final Select<Offer> role = new Select<>();
    private final Div meaning = Bits.classed("small quiet");
    private final MultiSelectComboBox<OrgUnit> units = new MultiSelectComboBox<>(Words.t("ui.people.reach"));

    /** A role as it is offered. */
    private record Offer(Role role, OwnRoles.@Nullable OwnRole own) {
        String label() {
            return own == null ? Words.label(role) : own.name();
        }

        String meaning() {
            return Room.inWords(own == null ? role.inSubsidiary() : own.permissions());
        }
    }

    RoleForm(Office office) {
        this.office = office;
        addClassNames("col");
        place.setItems(office.tenants());
        place.setItemLabelGenerator(Tenant::name);
        place.setPlaceholder(Words.t("ui.shell.headquarters"));
        place.setClearButtonVisible(true);
        place.setWidthFull();
        place.setVisible(office.isGroup());
        place.addValueChangeListener(event -> offer());
        role.setLabel(Words.t("ui.people.role"));
        role.setItemLabelGenerator(Offer::label);
        role.setWidthFull();
        role.addValueChangeListener(event -> tell());
        units.setItems(
                office.units().stream().filter(unit -> unit.parentId() != null).toList());
        units.setItemLabelGenerator(OrgUnit::name);
        units.setPlaceholder(Words.t("ui.people.whole_company"));
        units.setHelperText(Words.t("ui.people.reach_hint"));
        units.setWidthFull();
        units.setVisible(!office.isGroup());
        add(place, role, meaning, units);
        offer();
    }

    /** Of a role that is held, so that its reach can be changed. */
    RoleForm(Office office, Membership held) {
        this(office);
        role.setVisible(false);
        meaning.setVisible(false);
        units.select(office.units().stream()
                .filter(unit -> held.unitIds().contains(unit.id()))
                .toList());
    }

    /** What was chosen. */
    NewPerson.Grant value() {
        Offer chosen = role.getValue();
        OwnRoles.OwnRole own = chosen.own();
        return new NewPerson.Grant(tenant(), chosen.role(), unitIds(), own == null ? null : own.id());
    }

    List<Long> unitIds() {
        return units.getValue().stream().map(OrgUnit::id).toList();
    }

    private @Nullable TenantId tenant() {
        Tenant chosen = place.getValue();
        return office.isGroup()
                ? chosen == null ? null : chosen.id()
                : Here.get().bound().requireTenant();
    }

    private void offer() {
        List<Offer> offers = new ArrayList<>();
        boolean ofGroup = office.isGroup() && place.getValue() == null;
        Stream.of(Role.values())
                .filter(one -> one != Role.OWN && one.isOfGroup() == ofGroup)
                .filter(one -> office.isGroup() || one.inSubsidiary().stream().allMatch(Here.get()::may))
                .forEach(one -> offers.add(new Offer(one, null)));
        OwnRoles roles = office.roles();
        if (roles != null) {
            roles.list().stream()
                    .filter(own -> own.permissions().stream().allMatch(Here.get()::may))
                    .forEach(own -> offers.add(new Offer(Role.OWN, own)));
        }
        role.setItems(offers);
        offers.stream()
                .filter(one -> one.role() == Role.CLERK)
                .findFirst()
                .or(() -> offers.stream().findFirst())
                .ifPresent(role::setValue);
    }

    private void tell() {
        Offer chosen = role.getValue();
        meaning.setText(chosen == null ? "" : chosen.meaning());
    }
}
