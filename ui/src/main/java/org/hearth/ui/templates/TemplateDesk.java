package org.hearth.ui.templates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hearth.tenants.Tenants;
import org.hearth.tenants.templates.TemplateCard;
import org.hearth.tenants.templates.Templates;
import org.hearth.ui.kit.Address;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.form.FormDialog;
import org.hearth.ui.kit.form.TabBar;
import org.hearth.ui.session.Here;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;

/**
 * Headquarters' templates: on the left all of them, beside it what one version says, the subsidiaries beside it, and what became of its
 * publications. {@code ?template=}, {@code ?version=}, {@code ?tab=} say what is shown.
 */
@Route(value = "templates", layout = Frame.class)
@OnDesk(name = "templates", permission = "templates.view", icon = "columns", order = 40, group = true)
public class TemplateDesk extends Div implements BeforeEnterObserver {
    private static final String TEMPLATE = "template";
    private static final String VERSION = "version";
    private static final String TAB = "tab";

    private final Templates templates;
    private final Tenants tenants;
    private final boolean mayEdit = Here.get().may("templates.edit");
    private final Div side = Bits.classed("run-side");
    private final Div main = Bits.classed("fill desk-part");

    @Inject
    TemplateDesk(Templates templates, Tenants tenants) {
        this.templates = templates;
        this.tenants = tenants;
        addClassName("fill");
        Div page = mayEdit
                ? Bits.page(
                        Words.t("ui.desk.templates"),
                        Bits.button("plus", Words.t("ui.templates.new"), event -> create()))
                : Bits.page(Words.t("ui.desk.templates"));
        page.add(Bits.classed("run-desk", side, main));
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        List<TemplateCard> all = templates.list();
        String code = asked.getSingleParameter(TEMPLATE)
                .orElse(all.isEmpty() ? "" : all.get(0).code());
        side.removeAll();
        main.removeAll();
        side.add(new TemplateList(all, code, next -> Address.with(Map.of(TEMPLATE, next, VERSION, "", TAB, ""))));
        all.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .ifPresentOrElse(
                        card -> show(card, asked.getSingleParameter(VERSION).orElse(""), event),
                        () -> main.add(new EmptyState(
                                "columns", Words.t("ui.templates.choose"), Words.t("ui.templates.choose_hint"))));
    }

    private void show(TemplateCard card, String wanted, BeforeEnterEvent event) {
        int version = card.versions().stream()
                .map(TemplateCard.Version::version)
                .filter(one -> String.valueOf(one).equals(wanted))
                .findFirst()
                .orElse(card.newest());
        main.add(head(card, version));
        if (version == 0) {
            main.add(new EmptyState(
                    "columns", Words.t("ui.templates.no_version"), Words.t("ui.templates.no_version_hint")));
            return;
        }
        TabBar tabs = new TabBar()
                .with("items", Words.t("ui.templates.items"))
                .with("subsidiaries", Words.t("ui.templates.subsidiaries"))
                .with("publications", Words.t("ui.templates.publications"));
        main.add(tabs, part(tabs.open(event.getLocation()), card, version));
    }

    private Div head(TemplateCard card, int version) {
        Div head = Bits.row(Bits.classed(
                "col tight grow",
                Bits.text(TemplateList.name(card), "strong", "clip"),
                Bits.text(card.code(), "mono", "quiet", "small")));
        if (version > 0) {
            Select<Integer> versions = new Select<>();
            versions.setItems(
                    card.versions().stream().map(TemplateCard.Version::version).toList());
            versions.setItemLabelGenerator(one -> Words.t("ui.templates.version_n", "version", one));
            versions.setValue(version);
            versions.setWidth("150px");
            versions.setAriaLabel(Words.t("ui.templates.version"));
            versions.addValueChangeListener(event -> Address.with(VERSION, String.valueOf(event.getValue())));
            head.add(versions);
        }
        if (mayEdit) {
            head.add(Bits.primary(Words.t("ui.templates.next_version"), event -> write(card, version)));
        }
        return head;
    }

    private Component part(String tab, TemplateCard card, int version) {
        return switch (tab) {
            case "subsidiaries" ->
                new SubsidiaryTable(templates, card.code(), version, () -> Address.with(TAB, "publications"));
            case "publications" -> new PublicationList(templates, card.code());
            default -> new ItemTable(card, version, templates.items(card.code(), version));
        };
    }

    private void write(TemplateCard card, int version) {
        VersionDialog.open(
                templates,
                tenants.overview(),
                card,
                version,
                next -> Address.with(Map.of(TEMPLATE, card.code(), VERSION, String.valueOf(next), TAB, "")));
    }

    private void create() {
        TextField code = new TextField(Words.t("ui.templates.code"));
        TextField name = new TextField(Words.t("ui.templates.name"));
        code.setHelperText(Words.t("ui.templates.code_hint"));
        name.setAutofocus(true);
        new FormDialog(Words.t("ui.templates.new"), Words.t("ui.templates.create"), () -> {
                    TemplateCard made = templates.create(code.getValue().strip(), name.getValue());
                    Address.with(Map.of(TEMPLATE, made.code(), VERSION, "", TAB, ""));
                })
                .field("name", name)
                .field("code", code)
                .open();
    }
}
