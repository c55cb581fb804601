package org.hearth.ui.customer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;
import org.hearth.customers.AccountCard;
import org.hearth.customers.CustomerCard;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;

/** The customer in one glance: who, where, on what terms, and what one must know before saying a word. */
public final class CustomerHead extends Div {
    private final Shown shown;
    private final Reveal reveal;

    /** @param onAccount what to do when another of the customer's accounts is chosen */
    public CustomerHead(Shown shown, Reveal reveal, Consumer<Long> onAccount) {
        this.shown = shown;
        this.reveal = reveal;
        addClassNames("customer-head");
        add(stripes(), title(), terms());
        if (shown.customer().accounts().size() > 1) {
            add(accounts(onAccount));
        }
    }

    private Div stripes() {
        CustomerCard customer = shown.customer();
        Div stripes = Bits.classed("stripes");
        if (shown.hazard()) {
            stripes.add(Bits.stripe("flame", Words.t("ui.customer.hazard"), Tone.RED));
        }
        if (shown.owed().overdueFen() > 0) {
            String amount = Format.yuan(shown.owed().overdueFen());
            long bills =
                    shown.owed().bills().stream().filter(bill -> bill.overdue()).count();
            stripes.add(Bits.stripe(
                    "alert",
                    Words.t("ui.customer.arrears", java.util.Map.of("amount", amount, "bills", bills)),
                    Tone.RED));
        }
        if (customer.blacklisted()) {
            stripes.add(Bits.stripe("ban", Words.t("ui.customer.blacklisted"), Tone.RED));
        }
        if (shown.account().closed() != null) {
            stripes.add(Bits.stripe(
                    "door",
                    Words.t(
                            "ui.customer.closed",
                            "date",
                            Format.date(shown.account().closed())),
                    Tone.AMBER));
        }
        if (customer.keyAccount()) {
            stripes.add(Bits.stripe("star", Words.t("ui.customer.key_account"), Tone.BLUE));
        }
        return stripes;
    }

    private Div title() {
        CustomerCard customer = shown.customer();
        Div line =
                Bits.row(new H2(customer.name()), Bits.badge(Words.label("CustomerKind", customer.kind()), Tone.PLAIN));
        if (!customer.level().equals("NORMAL")) {
            line.add(Bits.badge(Words.label("CustomerLevel", customer.level()), Tone.BLUE));
        }
        line.add(Bits.text("", "grow"), Bits.text(shown.account().number(), "mono", "strong"));
        Div where = Bits.classed("soft clip", Bits.text(shown.account().address()));
        where.getElement().setAttribute("title", shown.account().address());
        return Bits.classed("who", line, where);
    }

    private Div terms() {
        AccountCard account = shown.account();
        Div facts = Bits.classed("terms small");
        Div phone = fact("ui.customer.phone", Format.text(shown.customer().phoneMasked()));
        if (Here.get().may("customers.reveal")
                && !shown.customer().phoneMasked().isEmpty()) {
            phone.add(Bits.iconButton("key", Words.t("ui.customer.reveal"), event -> reveal.ask(shown.customer())));
        }
        facts.add(phone, fact("ui.customer.price", shown.plan()));
        if (account.kind().equals("R")) {
            facts.add(fact("ui.customer.household", Words.t("ui.customer.persons", "count", account.householdSize())));
        }
        facts.add(fact("ui.customer.opened", Format.date(account.opened())));
        if (account.bookCode() != null) {
            facts.add(fact("ui.customer.book", account.bookCode()));
        }
        facts.add(fact("ui.customer.legacy", Format.text(account.legacyNumber())));
        return facts;
    }

    private Div accounts(Consumer<Long> onAccount) {
        Div chips = Bits.classed("chips");
        for (AccountCard account : shown.customer().accounts()) {
            NativeButton chip = new NativeButton("", event -> onAccount.accept(account.id()));
            chip.add(Bits.text(account.number(), "mono"), Bits.text(account.address(), "clip"));
            chip.addClassName("chip");
            chip.setClassName("on", account.id() == shown.account().id());
            chips.add(chip);
        }
        return chips;
    }

    private static Div fact(String key, String value) {
        return Bits.classed("fact", Bits.text(Words.t(key), "quiet"), Bits.text(value));
    }
}
