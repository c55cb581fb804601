package org.hearth.ui.counter;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.hearth.search.Search;
import org.hearth.search.SearchHit;
import org.hearth.tenants.Bound;
import org.hearth.ui.customer.Shown;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.find.SearchField;
import org.hearth.ui.session.Here;

/** Who comes next: the search, customers set aside while they look for something, and whom the clerk served last. */
final class QueuePanel extends Div {
    private static final int KEPT = 14;

    private final LongConsumer open;
    private final SearchField field;
    private final Div list = Bits.classed("queue-list scroll");

    QueuePanel(Search search, Consumer<SearchHit> take, LongConsumer open) {
        this.open = open;
        this.field = new SearchField(search, take).inline();
        addClassNames("card", "counter-queue");
        add(field, list);
        refresh();
    }

    void focus() {
        field.focus();
    }

    void clear() {
        field.clear();
    }

    /** Puts the customer at the head of those served last. */
    void serving(Shown shown) {
        Waiting now = new Waiting(
                shown.account().id(),
                shown.customer().name(),
                shown.account().number(),
                shown.owed().owedFen(),
                false);
        List<Waiting> waiting = waiting();
        waiting.removeIf(one -> one.accountId == now.accountId);
        waiting.add(0, now);
        while (waiting.size() > KEPT) {
            waiting.remove(waiting.size() - 1);
        }
        refresh();
    }

    /** Keeps the customer waiting in sight. */
    void setAside(Shown shown) {
        serving(shown);
        Waiting first = waiting().get(0);
        waiting().set(0, new Waiting(first.accountId, first.name, first.number, first.owedFen, true));
        refresh();
    }

    private void refresh() {
        list.removeAll();
        section("ui.counter.waiting", waiting().stream().filter(Waiting::aside).toList());
        section(
                "ui.counter.recent",
                waiting().stream().filter(one -> !one.aside).toList());
        if (waiting().isEmpty()) {
            list.add(Bits.classed("queue-hint quiet small", Bits.text(Words.t("ui.counter.queue_hint"))));
        }
    }

    private void section(String key, List<Waiting> customers) {
        if (customers.isEmpty()) {
            return;
        }
        list.add(Bits.classed("queue-head", Bits.text(Words.t(key)), Bits.text(String.valueOf(customers.size()))));
        for (Waiting one : customers) {
            NativeButton row = new NativeButton("", event -> open.accept(one.accountId));
            row.addClassName("queue-row");
            row.add(Bits.text(one.name, "clip", "grow"));
            if (one.aside) {
                row.add(Bits.badge(Words.t("ui.counter.waits"), Tone.AMBER));
            }
            row.add(
                    one.owedFen > 0
                            ? Bits.text(Format.money(one.owedFen), "debt", "num")
                            : Bits.text(Words.t("ui.counter.nothing_owed"), "quiet", "small"),
                    Bits.text(one.number, "queue-number"));
            list.add(row);
        }
    }

    /** Kept while the person stays signed in with the same rights, for each subsidiary apart; whoever comes next begins anew. */
    private static List<Waiting> waiting() {
        Here here = Here.get();
        String key = QueuePanel.class.getName() + "/" + here.place();
        Queue kept = (Queue) VaadinSession.getCurrent().getAttribute(key);
        if (kept == null || !kept.isOf(here)) {
            kept = new Queue(here.token(), here.bound(), new ArrayList<>());
            VaadinSession.getCurrent().setAttribute(key, kept);
        }
        return kept.customers();
    }

    private record Queue(String token, Bound bound, List<Waiting> customers) {
        boolean isOf(Here here) {
            return token.equals(here.token()) && bound.equals(here.bound());
        }
    }

    private record Waiting(long accountId, String name, String number, long owedFen, boolean aside) {}
}
