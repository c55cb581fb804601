package org.hearth.ui.audit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hearth.platform.audit.AuditBook;
import org.hearth.platform.audit.AuditBook.Act;
import org.hearth.ui.backoffice.form.DayField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.kit.grid.Onward;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;

/** The audit trail of a subsidiary; {@code ?thing=} begins with what was done to one thing. */
@Route(value = "audit", layout = Frame.class)
@OnDesk(name = "audit", permission = "audit.view", icon = "shield", order = 90)
public class AuditDesk extends Div implements BeforeEnterObserver {
    private final AuditBook book;
    private final TextField person = new TextField();
    private final ComboBox<String> act = new ComboBox<>();
    private final TextField thing = new TextField();
    private final DayField from = new DayField("", null);
    private final DayField to = new DayField("", null);
    private final Div verdict = new Div();
    private final DenseGrid<Act> grid;

    @Inject
    AuditDesk(AuditBook book) {
        this.book = book;
        addClassName("fill");
        typed(person, Words.t("ui.audit.person"));
        typed(thing, Words.t("ui.audit.thing_hint"));
        acts(act, ActWords.all());
        day(from, Words.t("ui.audit.from"));
        day(to, Words.t("ui.audit.to"));
        grid = new DenseGrid<>(
                new Onward<>((last, limit) -> book.search(wanted(), last == null ? null : last.id(), limit)));
        grid.text(Words.t("ui.audit.at"), row -> Format.minute(row.at())).width(150);
        grid.text(Words.t("ui.audit.person"), Act::person);
        grid.text(Words.t("ui.audit.act"), row -> ActWords.of(row.act())).width(214);
        grid.text(Words.t("ui.audit.thing"), row -> ActWords.thing(row.thing())).width(210);
        grid.text(Words.t("ui.audit.details"), row -> ActWords.details(row.details()))
                .grow(4);
        grid.filters(person, act, thing, from, to);
        grid.onOpen(row -> new ActDialog(row).open());
        grid.empty("shield", Words.t("ui.audit.none"), Words.t("ui.audit.none_hint"));
        Div page = Bits.page(
                Words.t("ui.desk.audit"), Bits.button("shield", Words.t("ui.audit.verify"), event -> verify()));
        page.add(verdict, grid.exportAs("audit"));
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        thing.setValue(asked.getSingleParameter("thing").orElse(""));
    }

    private AuditBook.Wanted wanted() {
        String wantedAct = act.getValue();
        return new AuditBook.Wanted(
                person.getValue(),
                wantedAct == null ? "" : wantedAct,
                thing.getValue(),
                from.getValue(),
                to.getValue());
    }

    private void verify() {
        AuditBook.Verdict found = book.verify();
        Long brokenAt = found.brokenAt();
        verdict.removeAll();
        if (found.whole()) {
            Toast.done(Words.t("ui.audit.whole"));
        } else {
            verdict.add(new ProblemPanel(
                    Words.t("ui.audit.broken"),
                    Words.t("ui.audit.broken_at", Map.of("place", Format.count(brokenAt == null ? 0 : brokenAt))),
                    Tone.RED));
        }
    }

    static void acts(ComboBox<String> field, List<String> acts) {
        field.setItems(acts);
        field.setItemLabelGenerator(ActWords::of);
        field.setPlaceholder(Words.t("ui.audit.act"));
        field.setAriaLabel(Words.t("ui.audit.act"));
        field.setClearButtonVisible(true);
        field.setWidth("210px");
    }

    static void typed(TextField field, String hint) {
        field.setPlaceholder(hint);
        field.setAriaLabel(hint);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setWidth("170px");
    }

    static void day(DayField field, String hint) {
        field.setPlaceholder(hint);
        field.setAriaLabel(hint);
        field.setClearButtonVisible(true);
    }
}
