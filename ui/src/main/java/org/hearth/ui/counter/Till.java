package org.hearth.ui.counter;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.payments.Counter;
import org.hearth.payments.Method;
import org.hearth.payments.Owed;
import org.hearth.payments.Receipt;
import org.hearth.payments.TakePayment;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Takes the money: the amount is there already, a key says how it is paid, Enter takes it and prints. */
final class Till extends Div {
    private final Counter counter;
    private final Consumer<Receipt> onTaken;
    private final TextField amount = field("ui.counter.amount");
    private final TextField tendered = field("ui.counter.tendered");
    private final Div owes = Bits.classed("till-owes");
    private final Div change = Bits.classed("till-change");
    private final Div problem = new Div();
    private final Map<Method, NativeButton> methods = new EnumMap<>(Method.class);
    private final Button take = new Button(Words.t("ui.counter.take"), event -> take());
    private @Nullable Owed owed;
    private Method method = Method.CASH;
    private boolean open;
    private String key = newKey();

    Till(Counter counter, Consumer<Receipt> onTaken) {
        this.counter = counter;
        this.onTaken = onTaken;
        addClassNames("card", "till");
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        take.setSuffixComponent(Bits.key("Enter"));
        take.setWidthFull();
        take.addClickShortcut(Key.ENTER).listenOn(this);
        amount.addValueChangeListener(event -> recount());
        tendered.addValueChangeListener(event -> recount());
        Div ways = Bits.classed("till-ways");
        way(ways, Method.CASH, "cash", Words.t("ui.counter.cash"), "F2");
        way(ways, Method.CARD, "card", Words.t("ui.counter.card"), "F3");
        way(ways, Method.QR, "qr", Words.t("ui.counter.qr"), "F4");
        add(owes, amount, ways, tendered, change, problem, take);
        show(null);
    }

    /** Begins with a customer, or with nobody. */
    void show(@Nullable Owed next) {
        owed = next;
        key = newKey();
        method = Method.CASH;
        amount.setValue(next == null || next.owedFen() <= 0 ? "" : plain(next.owedFen()));
        tendered.clear();
        problem.removeAll();
        owes.removeAll();
        if (next != null) {
            owe(next);
            focus(amount);
        } else {
            owes.add(Bits.text(Words.t("ui.counter.to_pay"), "small", "quiet"), Bits.text(Format.NONE, "till-figure"));
        }
        recount();
    }

    /** Shows what is owed after a payment; the change that is due stays in sight. */
    void refresh(Owed next) {
        owed = next;
        owe(next);
        enable();
    }

    void setOpen(boolean drawerIsOpen) {
        open = drawerIsOpen;
        enable();
    }

    /** How it is paid; the cursor goes where the next figure is typed. */
    void choose(Method next) {
        method = next;
        recount();
        focus(next == Method.CASH ? tendered : amount);
    }

    private void owe(Owed next) {
        owes.removeAll();
        owes.add(
                Bits.text(Words.t("ui.counter.to_pay"), "small", "quiet"),
                Bits.text(Format.yuan(next.owedFen()), "till-figure", next.owedFen() > 0 ? "debt" : "soft"));
        if (next.prepaidFen() > 0) {
            owes.add(Bits.badge(Words.t("ui.counter.prepaid", "amount", Format.yuan(next.prepaidFen())), Tone.CALM));
        }
    }

    private void recount() {
        methods.forEach((one, button) -> {
            button.setClassName("on", one == method);
            button.getElement().setAttribute("aria-pressed", String.valueOf(one == method));
        });
        boolean cash = method == Method.CASH;
        tendered.setVisible(cash);
        change.removeAll();
        Optional<Money> paid = money(amount);
        Optional<Money> given = money(tendered);
        if (cash && paid.isPresent() && given.isPresent()) {
            long back = given.get().minus(paid.get()).fen();
            change.add(
                    Bits.text(Words.t(back < 0 ? "ui.counter.lacking" : "ui.counter.change"), "soft"),
                    Bits.text(Format.yuan(Math.abs(back)), "till-back", back < 0 ? "attention" : "strong"));
        } else if (paid.isPresent() && owed != null && paid.get().fen() > owed.owedFen()) {
            String ahead = Format.yuan(paid.get().fen() - Math.max(0, owed.owedFen()));
            change.add(Bits.text(Words.t("ui.counter.goes_ahead", "amount", ahead), "small", "soft"));
        } else if (paid.isPresent() && owed != null && paid.get().fen() < owed.owedFen()) {
            String left = Format.yuan(owed.owedFen() - paid.get().fen());
            change.add(Bits.text(Words.t("ui.counter.stays_open", "amount", left), "small", "attention"));
        }
        enable();
    }

    private void enable() {
        boolean enough = money(amount).filter(Money::isPositive).isPresent();
        take.setEnabled(open && owed != null && enough);
        methods.values().forEach(button -> button.setEnabled(owed != null));
    }

    private void take() {
        if (owed == null || money(amount).isEmpty()) {
            return;
        }
        Money paid = money(amount).get();
        Money given = method == Method.CASH ? money(tendered).orElse(paid) : paid;
        problem.removeAll();
        try {
            Receipt receipt = counter.take(new TakePayment(key, owed.accountId(), paid, given, method));
            key = newKey();
            amount.clear();
            tendered.clear();
            say(receipt);
            onTaken.accept(receipt);
        } catch (Refused refused) {
            problem.add(ProblemPanel.of(refused));
        }
    }

    private void say(Receipt receipt) {
        problem.removeAll();
        Div done = Bits.classed(
                "till-done",
                new Icon("check"),
                Bits.col(
                        Bits.text(Words.t("ui.counter.taken", "amount", Format.yuan(receipt.amountFen())), "strong"),
                        Bits.text(receipt.number(), "mono", "small", "soft")));
        if (receipt.changeFen() > 0) {
            done.add(Bits.classed(
                    "till-give",
                    Bits.text(Words.t("ui.counter.change"), "small"),
                    Bits.text(Format.yuan(receipt.changeFen()), "till-back", "strong")));
        }
        problem.add(done);
    }

    private void way(Div ways, Method way, String icon, String name, String key) {
        NativeButton button = new NativeButton("", event -> choose(way));
        button.add(new Icon(icon), Bits.text(name), Bits.key(key));
        button.addClassName("till-way");
        methods.put(way, button);
        ways.add(button);
    }

    private static TextField field(String label) {
        TextField field = new TextField(Words.t(label));
        field.addThemeName("money");
        field.setPrefixComponent(Bits.text("¥", "soft"));
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setAllowedCharPattern("[0-9.]");
        field.setWidthFull();
        field.setAutoselect(true);
        field.getElement().setAttribute("inputmode", "decimal");
        return field;
    }

    private static void focus(TextField field) {
        field.getElement()
                .executeJs("setTimeout(() => { this.focus(); this.inputElement && this.inputElement.select(); })");
    }

    private static Optional<Money> money(TextField field) {
        String text = field.getValue().strip();
        return text.matches("\\d{1,9}(\\.\\d{0,2})?") ? Optional.of(Money.ofYuan(text)) : Optional.empty();
    }

    private static String plain(long fen) {
        return Money.ofFen(fen).toString();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
