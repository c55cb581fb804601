package org.hearth.ui.counter;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.hearth.payments.Owed;
import org.hearth.ui.customer.CustomerHead;
import org.hearth.ui.customer.History;
import org.hearth.ui.customer.Reveal;
import org.hearth.ui.customer.Shown;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.grid.DenseGrid;
import org.jspecify.annotations.Nullable;

/** The customer being served: head, what is owed by period, and behind tabs all bills and payments. */
final class CustomerPanel extends Div {
    private static final String OWED = "";
    private static final String BILLS = "bills";
    private static final String PAYMENTS = "payments";

    private final Reveal reveal;
    private final History history;
    private final Consumer<Long> onAccount;
    private final Div head = new Div();
    private final Div body = Bits.classed("counter-body");
    private final Tabs tabs = new Tabs();
    private final Map<String, Tab> byName = new LinkedHashMap<>();
    private @Nullable Shown shown;
    private Owed.@Nullable Bill chosen;
    private String tab = OWED;

    CustomerPanel(Reveal reveal, History history, Consumer<String> onTab, Consumer<Long> onAccount) {
        this.reveal = reveal;
        this.history = history;
        this.onAccount = onAccount;
        addClassNames("card", "counter-customer");
        byName.put(OWED, new Tab(Words.t("ui.counter.owed")));
        byName.put(BILLS, new Tab(Words.t("ui.counter.bills")));
        byName.put(PAYMENTS, new Tab(Words.t("ui.counter.payments")));
        byName.values().forEach(tabs::add);
        tabs.addSelectedChangeListener(event -> {
            if (event.isFromClient()) {
                byName.forEach((name, one) -> {
                    if (one.equals(event.getSelectedTab())) {
                        onTab.accept(name);
                    }
                });
            }
        });
        add(head, tabs, body);
        show(null);
    }

    void show(@Nullable Shown next) {
        shown = next;
        chosen = null;
        head.removeAll();
        tabs.setVisible(next != null);
        if (next != null) {
            head.add(new CustomerHead(next, reveal, onAccount));
        }
        fill();
    }

    void tab(String name) {
        tab = byName.containsKey(name) ? name : OWED;
        tabs.setSelectedTab(byName.get(tab));
        fill();
    }

    /** Explains the chosen bill, or the oldest one that is open. */
    void why() {
        if (chosen != null) {
            history.why(chosen.billId());
        } else if (shown != null && !shown.owed().bills().isEmpty()) {
            history.why(shown.owed().bills().get(0).billId());
        }
    }

    private void fill() {
        body.removeAll();
        if (shown == null) {
            body.add(new EmptyState("search", Words.t("ui.counter.nobody"), Words.t("ui.counter.nobody_hint")));
        } else {
            long account = shown.account().id();
            body.add(
                    switch (tab) {
                        case BILLS -> history.bills(account);
                        case PAYMENTS -> history.payments(account);
                        default -> owed(shown.owed());
                    });
            if (tab.equals(OWED)) {
                history.usage(account).ifPresent(body::add);
            }
        }
    }

    private Div owed(Owed owed) {
        if (owed.bills().isEmpty()) {
            String hint = owed.prepaidFen() > 0
                    ? Words.t("ui.counter.ahead", "amount", Format.yuan(owed.prepaidFen()))
                    : Words.t("ui.counter.settled_hint");
            return new EmptyState("check", Words.t("ui.counter.settled"), hint);
        }
        DenseGrid<Owed.Bill> grid = DenseGrid.of(owed.bills());
        grid.text(Words.t("ui.bill.period"), row -> Format.month(row.period())).width(80);
        grid.volume(Words.t("ui.bill.volume"), Owed.Bill::volumeLitres).width(96);
        grid.money(Words.t("ui.bill.amount"), Owed.Bill::amountFen).width(92);
        grid.money(Words.t("ui.bill.part_paid"), Owed.Bill::paidFen).width(84);
        grid.money(Words.t("ui.bill.open"), Owed.Bill::openFen).width(98).footer(() -> Format.money(owed.owedFen()));
        grid.drawn(Words.t("ui.bill.due"), CustomerPanel::due, row -> Format.date(row.dueOn()));
        grid.onSelect(row -> chosen = row).onOpen(row -> history.why(row.billId()));
        return grid.allVisible().tone(row -> row.overdue() ? "red" : null);
    }

    private static Div due(Owed.Bill row) {
        Div due = Bits.row(Bits.text(Format.date(row.dueOn())));
        if (row.overdue()) {
            due.add(Bits.badge(Words.t("ui.bill.overdue"), Tone.RED));
        }
        return due;
    }
}
