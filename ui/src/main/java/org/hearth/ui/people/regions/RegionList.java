package org.hearth.ui.people.regions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.hearth.kernel.TenantId;
import org.hearth.platform.People;
import org.hearth.platform.PersonRow;
import org.hearth.platform.people.Regions;
import org.hearth.platform.people.Regions.Region;
import org.hearth.tenants.Tenant;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.FormDialog;
import org.hearth.ui.kit.grid.DenseGrid;
import org.jspecify.annotations.Nullable;

/** The regions: which subsidiaries belong to each, and who of headquarters sees these alone. */
public final class RegionList extends Div {
    private static final int MOST_PEOPLE = 1000;

    private final Regions regions;
    private final List<Tenant> tenants;
    private final People people;
    private final DenseGrid<Region> grid;

    public RegionList(Regions regions, List<Tenant> tenants, People people) {
        this.regions = regions;
        this.tenants = tenants;
        this.people = people;
        addClassNames("fill", "people-part");
        grid = DenseGrid.asked(regions::list);
        grid.text(Words.t("ui.regions.name"), Region::name).width(180);
        grid.text(Words.t("ui.regions.subsidiaries"), this::subsidiaries).grow(4);
        grid.text(Words.t("ui.regions.people"), this::names).grow(2);
        grid.drawn("", this::acts, region -> "").width(170);
        grid.acts(Bits.button("plus", Words.t("ui.regions.new"), event -> ask(null)));
        grid.onOpen(this::ask);
        grid.empty("globe", Words.t("ui.regions.none"), Words.t("ui.regions.none_hint"));
        add(Bits.text(Words.t("ui.regions.hint"), "soft"), grid.exportAs("regions"));
    }

    private Div acts(Region region) {
        Button change = Bits.button("edit", Words.t("ui.people.change"), event -> ask(region));
        Button delete = Bits.button("close", Words.t("ui.regions.delete"), event -> delete(region));
        change.addThemeName("small");
        delete.addThemeName("small");
        return Bits.row(change, delete);
    }

    private void ask(@Nullable Region region) {
        TextField name = new TextField(Words.t("ui.regions.name"));
        name.setAutofocus(true);
        MultiSelectComboBox<Tenant> members = new MultiSelectComboBox<>(Words.t("ui.regions.subsidiaries"));
        members.setItems(tenants);
        members.setItemLabelGenerator(Tenant::name);
        members.setWidthFull();
        List<PersonRow> all = everybody();
        MultiSelectComboBox<PersonRow> limited = new MultiSelectComboBox<>(Words.t("ui.regions.people"));
        limited.setItems(all);
        limited.setItemLabelGenerator(person -> person.name() + " · " + person.login());
        limited.setHelperText(Words.t("ui.regions.people_hint"));
        limited.setWidthFull();
        if (region != null) {
            name.setValue(region.name());
            name.setReadOnly(true);
            members.select(tenants.stream()
                    .filter(tenant -> region.tenants().contains(tenant.id()))
                    .toList());
            limited.select(all.stream()
                    .filter(person -> region.personIds().contains(person.id()))
                    .toList());
        }
        new FormDialog(region == null ? Words.t("ui.regions.new") : region.name(), Words.t("ui.people.save"), () -> {
                    Set<TenantId> chosen =
                            members.getValue().stream().map(Tenant::id).collect(Collectors.toSet());
                    Set<Long> persons =
                            limited.getValue().stream().map(PersonRow::id).collect(Collectors.toSet());
                    keep(new Regions.Wanted(name.getValue(), chosen, persons));
                })
                .field("name", name)
                .with(members, limited)
                .open();
    }

    private void keep(Regions.Wanted wanted) {
        regions.put(wanted);
        grid.refresh();
        Toast.done(Words.t("ui.regions.kept", "name", wanted.name().strip()));
    }

    private void delete(Region region) {
        regions.delete(region.id());
        grid.refresh();
        Toast.done(
                Words.t("ui.regions.deleted", "name", region.name()),
                () -> keep(new Regions.Wanted(region.name(), region.tenants(), region.personIds())));
    }

    /** Who holds a role in the group; for others a region means nothing. */
    private List<PersonRow> everybody() {
        return people.list("", 0, MOST_PEOPLE).rows().stream()
                .filter(person -> person.memberships().stream().anyMatch(held -> held.tenant() == null))
                .toList();
    }

    private String subsidiaries(Region region) {
        return tenants.stream()
                .filter(tenant -> region.tenants().contains(tenant.id()))
                .map(Tenant::name)
                .collect(Collectors.joining(Words.t("ui.shell.comma")));
    }

    private String names(Region region) {
        return region.personIds().stream()
                .flatMapToLong(LongStream::of)
                .sorted()
                .mapToObj(id -> people.person(id).name())
                .collect(Collectors.joining(Words.t("ui.shell.comma")));
    }
}
