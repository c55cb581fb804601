package org.hearth.ui.hotline;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Words;

/** The state of the call and for how long it has lasted. The number is typed, or comes with the address from a telephone. */
final class CallBar extends Div {
    /** Where a call is. */
    private enum State {
        READY,
        TALKING,
        HOLD,
        WRAP_UP
    }

    private final TextField number = new TextField();
    private final Div state = Bits.classed("call-state");
    private final Div acts = Bits.row();
    private State now = State.READY;

    CallBar(Consumer<String> onNumber) {
        addClassName("call-bar");
        number.setPlaceholder(Words.t("ui.hotline.number"));
        number.setAriaLabel(Words.t("ui.hotline.number"));
        number.setPrefixComponent(new Icon("phone"));
        number.setAllowedCharPattern("[0-9+ -]");
        number.setValueChangeMode(ValueChangeMode.EAGER);
        number.setWidth("240px");
        number.getElement().setAttribute("inputmode", "tel");
        number.addKeyDownListener(Key.ENTER, event -> {
            if (!number.getValue().isBlank()) {
                onNumber.accept(number.getValue().strip());
            }
        });
        add(state, number, Bits.text("", "grow"), acts);
        become(State.READY);
    }

    void focus() {
        number.focus();
    }

    /** A call begins with this number. */
    void ringing(String calls) {
        number.setValue(calls);
        become(State.TALKING);
    }

    /** Ends the call, or what is written down after it. */
    void next() {
        if (now == State.TALKING || now == State.HOLD) {
            become(State.WRAP_UP);
        } else if (now == State.WRAP_UP) {
            become(State.READY);
        }
    }

    /** Waits for the next call. */
    void ready() {
        number.clear();
        become(State.READY);
    }

    private void become(State next) {
        boolean goesOn = next == State.HOLD || (now == State.HOLD && next == State.TALKING);
        now = next;
        state.removeAll();
        state.setClassName("call-state " + next.name().toLowerCase(java.util.Locale.ROOT));
        state.add(Bits.text("", "call-dot"), Bits.text(Words.t("ui.hotline.state_" + next.name()), "strong"));
        if (next != State.READY && !goesOn) {
            Element timer = new Element("hearth-timer");
            timer.setAttribute("since", "0");
            state.getElement().appendChild(timer);
        }
        acts.removeAll();
        switch (next) {
            case TALKING ->
                acts.add(Bits.button("pause", Words.t("ui.hotline.hold"), event -> become(State.HOLD)), hangUp());
            case HOLD ->
                acts.add(Bits.button("play", Words.t("ui.hotline.resume"), event -> become(State.TALKING)), hangUp());
            case WRAP_UP -> acts.add(Bits.button("check", Words.t("ui.hotline.wrapped"), event -> become(State.READY)));
            case READY -> acts.add(Bits.text(Words.t("ui.hotline.no_telephony"), "small", "quiet"));
        }
    }

    private Button hangUp() {
        Button button = Bits.button("phone", Words.t("ui.hotline.hang_up"), event -> next());
        button.addThemeName("error");
        return button;
    }
}
