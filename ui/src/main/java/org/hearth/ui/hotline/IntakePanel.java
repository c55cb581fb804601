package org.hearth.ui.hotline;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearth.kernel.Refused;
import org.hearth.service.CaseCard;
import org.hearth.service.CaseChannel;
import org.hearth.service.CaseType;
import org.hearth.service.Cases;
import org.hearth.service.NewCase;
import org.hearth.ui.customer.CaseIcons;
import org.hearth.ui.customer.Shown;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** What is asked for: danger first, then the fourteen types, each with what to ask and what to promise. */
final class IntakePanel extends Div {
    private final Cases cases;
    private final Consumer<CaseCard> onTaken;
    private final Map<CaseType, NativeButton> tiles = new EnumMap<>(CaseType.class);
    private final NativeButton danger = new NativeButton("", event -> emergency());
    private final Div script = Bits.classed("script");
    private final TextArea description = new TextArea(Words.t("ui.hotline.description"));
    private final TextField contact = new TextField(Words.t("ui.hotline.contact"));
    private final TextField phone = new TextField(Words.t("ui.hotline.call_back"));
    private final TextField address = new TextField(Words.t("ui.hotline.address"));
    private final Div problem = new Div();
    private final Button take = new Button(Words.t("ui.hotline.take"), event -> take());
    private @Nullable Shown shown;
    private @Nullable CaseType type;
    private boolean emergency;
    private String key = newKey();

    IntakePanel(Cases cases, Consumer<CaseCard> onTaken) {
        this.cases = cases;
        this.onTaken = onTaken;
        addClassNames("card", "intake", "scroll");
        danger.addClassName("danger");
        danger.add(new Icon("flame"), Bits.text(Words.t("ui.hotline.danger"), "grow"), Bits.key("F2"));
        Div grid = Bits.classed("tiles");
        for (CaseType one : CaseType.values()) {
            NativeButton tile = new NativeButton("", event -> choose(one));
            tile.addClassName("tile");
            tile.add(new Icon(CaseIcons.of(one)), Bits.text(Words.label(one), "clip"));
            tiles.put(one, tile);
            grid.add(tile);
        }
        description.setWidthFull();
        description.setMinRows(2);
        description.setMaxLength(2000);
        for (TextField field : new TextField[] {contact, phone, address}) {
            field.setWidthFull();
            field.setValueChangeMode(ValueChangeMode.EAGER);
        }
        description.setValueChangeMode(ValueChangeMode.EAGER);
        phone.setAllowedCharPattern("[0-9+ -]");
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        take.setSuffixComponent(Bits.key("F9"));
        take.setWidthFull();
        add(danger, grid, script, description, Bits.classed("two", contact, phone), address, problem, take);
        refresh();
    }

    void show(@Nullable Shown next) {
        shown = next;
        contact.setPlaceholder(next == null ? "" : next.customer().name());
        address.setPlaceholder(next == null ? "" : next.account().address());
        address.setRequiredIndicatorVisible(next == null);
    }

    /** The number to call back, as the telephone gave it. */
    void number(String calls) {
        phone.setValue(calls);
    }

    /** Danger: a leak, a smell, an accident. */
    void emergency() {
        type = CaseType.FAULT_REPAIR;
        emergency = true;
        refresh();
        description.focus();
    }

    void choose(CaseType next) {
        type = next;
        emergency = false;
        refresh();
        description.focus();
    }

    void take() {
        problem.removeAll();
        if (type == null) {
            problem.add(new ProblemPanel(Words.t("ui.hotline.type_first"), Tone.AMBER));
            return;
        }
        String text = description.getValue().isBlank()
                ? Words.label(type)
                : description.getValue().strip();
        try {
            CaseCard taken = cases.take(new NewCase(
                    key,
                    type,
                    emergency,
                    CaseChannel.HOTLINE,
                    shown == null ? null : (Long) shown.customer().id(),
                    shown == null ? null : (Long) shown.account().id(),
                    blankIsNull(contact),
                    blankIsNull(phone),
                    blankIsNull(address),
                    text));
            key = newKey();
            Toast.done(Words.t("ui.hotline.taken", Map.of("number", taken.row().number(), "type", Words.label(type))));
            clear();
            onTaken.accept(taken);
        } catch (Refused refused) {
            problem.add(ProblemPanel.of(refused));
        }
    }

    private void clear() {
        type = null;
        emergency = false;
        description.clear();
        contact.clear();
        address.clear();
        refresh();
    }

    private void refresh() {
        danger.setClassName("on", emergency);
        tiles.forEach((one, tile) -> tile.setClassName("on", one == type && !emergency));
        script.removeAll();
        script.setVisible(type != null);
        if (type != null) {
            script.setClassName("red", emergency);
            String name = emergency ? "EMERGENCY" : type.name();
            script.add(new Icon("info"), Bits.text(Words.t("ui.script." + name)));
        }
        take.setEnabled(type != null);
    }

    private static @Nullable String blankIsNull(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
