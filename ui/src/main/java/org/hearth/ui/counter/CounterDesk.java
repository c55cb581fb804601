package org.hearth.ui.counter;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.inject.Inject;
import java.util.Optional;
import org.hearth.payments.Counter;
import org.hearth.payments.Method;
import org.hearth.search.Search;
import org.hearth.search.SearchHit;
import org.hearth.tenants.dictionaries.Dictionaries;
import org.hearth.tenants.units.OrgUnits;
import org.hearth.ui.customer.CustomerFile;
import org.hearth.ui.customer.History;
import org.hearth.ui.customer.Reveal;
import org.hearth.ui.customer.Shown;
import org.hearth.ui.kit.Address;
import org.hearth.ui.kit.FunctionKeys;
import org.hearth.ui.kit.Toast;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.find.TakesCustomer;
import org.hearth.ui.session.OnDesk;
import org.hearth.ui.shell.Frame;
import org.jspecify.annotations.Nullable;

/** Left the search and the queue, in the middle the customer, on the right the till. {@code ?account=} names who is served. */
@Route(value = "counter", layout = Frame.class)
@OnDesk(name = "counter", permission = "payments.take", icon = "till", order = 10)
public class CounterDesk extends Div implements BeforeEnterObserver, TakesCustomer {
    private static final String ACCOUNT = "account";
    private static final String TAB = "tab";

    private final CustomerFile file;
    private final QueuePanel queue;
    private final CustomerPanel customer;
    private final Till till;
    private final ReceiptList receipts;
    private final DrawerBar drawer;
    private @Nullable Shown shown;

    @Inject
    CounterDesk(
            CustomerFile file,
            Reveal reveal,
            History history,
            Counter counter,
            Search search,
            OrgUnits units,
            Dictionaries dictionaries) {
        this.file = file;
        addClassName("counter");
        queue = new QueuePanel(search, this::take, this::open);
        customer = new CustomerPanel(reveal, history, tab -> Address.with(TAB, tab), this::open);
        receipts = new ReceiptList(counter, dictionaries, this::afterReversal);
        drawer = new DrawerBar(counter, units, this::afterDrawer);
        till = new Till(counter, receipt -> {
            receipts.print(receipt.paymentId());
            afterMoney();
            queue.clear();
            queue.focus();
        });
        FunctionKeys keys = new FunctionKeys(Words.t("ui.desk.counter"))
                .on(Key.F2, "F2", Words.t("ui.counter.cash"), () -> till.choose(Method.CASH))
                .on(Key.F3, "F3", Words.t("ui.counter.card"), () -> till.choose(Method.CARD))
                .on(Key.F4, "F4", Words.t("ui.counter.qr"), () -> till.choose(Method.QR))
                .on(Key.F6, "F6", Words.t("ui.counter.set_aside"), this::setAside)
                .on(Key.F7, "F7", Words.t("ui.bill.why"), customer::why)
                .on(Key.F8, "F8", Words.t("ui.counter.reprint"), receipts::printLast)
                .on(Key.F9, "F9", Words.t("ui.counter.drawer"), drawer::openDialog)
                .on(Key.F10, "F10", Words.t("ui.counter.undo_last"), receipts::reverseLast)
                .on(Key.ESCAPE, "Esc", Words.t("ui.counter.next"), this::next);
        Div side = new Div(drawer, till, receipts);
        side.addClassName("counter-side");
        Div desk = new Div(queue, customer, side);
        desk.addClassName("counter-desk");
        add(desk, keys);
        afterDrawer();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> account = event.getLocation().getQueryParameters().getSingleParameter(ACCOUNT);
        String tab =
                event.getLocation().getQueryParameters().getSingleParameter(TAB).orElse("");
        if (account.isEmpty() || !account.get().matches("\\d{1,18}")) {
            show(null);
            queue.focus();
        } else if (shown == null || shown.account().id() != Long.parseLong(account.get())) {
            show(file.ofAccount(Long.parseLong(account.get())));
        }
        customer.tab(tab);
    }

    @Override
    public void take(SearchHit hit) {
        if (hit.accountId() == 0) {
            Toast.refused(Words.t("ui.counter.no_account", "name", hit.name()));
        } else {
            open(hit.accountId());
        }
    }

    private void open(long accountId) {
        Address.with(ACCOUNT, String.valueOf(accountId));
    }

    private void show(@Nullable Shown next) {
        shown = next;
        customer.show(next);
        till.show(next == null ? null : next.owed());
        if (next != null) {
            queue.serving(next);
        }
    }

    /** The same customer again with what is owed now; the till keeps what it says of the payment. */
    private void afterMoney() {
        receipts.refresh();
        drawer.refresh();
        if (shown != null) {
            shown = file.ofAccount(shown.account().id());
            customer.show(shown);
            till.refresh(shown.owed());
            queue.serving(shown);
        }
    }

    /** What was taken is owed again: the till begins anew. */
    private void afterReversal() {
        afterMoney();
        if (shown != null) {
            till.show(shown.owed());
        }
    }

    private void afterDrawer() {
        till.setOpen(drawer.isOpenToday());
        receipts.refresh();
    }

    private void setAside() {
        if (shown != null) {
            queue.setAside(shown);
        }
        next();
    }

    private void next() {
        till.show(null);
        Address.with(ACCOUNT, "");
        queue.clear();
        queue.focus();
    }
}
