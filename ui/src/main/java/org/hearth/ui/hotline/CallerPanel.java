package org.hearth.ui.hotline;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.function.LongConsumer;
import org.hearth.search.SearchHit;
import org.hearth.ui.customer.CustomerHead;
import org.hearth.ui.customer.Reveal;
import org.hearth.ui.customer.Shown;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Who calls: the customer's card, or those to choose from. */
final class CallerPanel extends Div {
    private final Reveal reveal;
    private final LongConsumer open;

    CallerPanel(Reveal reveal, LongConsumer open) {
        this.reveal = reveal;
        this.open = open;
        addClassNames("card", "hotline-caller", "scroll");
    }

    void show(@Nullable Shown shown) {
        removeAll();
        if (shown == null) {
            add(new EmptyState("headset", Words.t("ui.hotline.nobody"), Words.t("ui.hotline.nobody_hint")));
            return;
        }
        add(new CustomerHead(shown, reveal, open::accept), balance(shown));
        shown.customer()
                .contacts()
                .forEach(contact -> add(Bits.classed(
                        "row small",
                        Bits.text(contact.name(), "strong"),
                        Bits.text(contact.position(), "quiet", "grow"),
                        Bits.text(contact.phoneMasked()))));
    }

    /** The number belongs to nobody, or to several. */
    void choose(String number, List<SearchHit> hits) {
        removeAll();
        if (hits.isEmpty()) {
            add(new EmptyState(
                    "phone", Words.t("ui.hotline.unknown", "number", number), Words.t("ui.hotline.unknown_hint")));
            return;
        }
        add(Bits.classed("small quiet", Bits.text(Words.t("ui.hotline.which", "number", number))));
        for (SearchHit hit : hits) {
            NativeButton row = new NativeButton("", event -> open.accept(hit.accountId()));
            row.addClassName("candidate");
            row.add(
                    Bits.text(hit.name(), "strong"),
                    Bits.text(hit.number(), "mono"),
                    Bits.text(hit.address(), "soft", "small"));
            add(row);
        }
    }

    private static Div balance(Shown shown) {
        return Bits.classed(
                "balance",
                figure(
                        "ui.hotline.owed",
                        Format.yuan(shown.owed().owedFen()),
                        shown.owed().owedFen() > 0 ? "debt" : ""),
                figure("ui.hotline.ahead", Format.yuan(shown.owed().prepaidFen()), ""),
                figure("ui.hotline.open_cases", Format.count(shown.openCases().size()), shown.hazard() ? "debt" : ""));
    }

    private static Div figure(String key, String value, String look) {
        Div figure = Bits.col(Bits.text(Words.t(key), "small", "quiet"), Bits.text(value, "strong"));
        if (!look.isEmpty()) {
            figure.addClassName(look);
        }
        return figure;
    }
}
