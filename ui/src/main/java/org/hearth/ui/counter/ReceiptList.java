package org.hearth.ui.counter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.payments.Counter;
import org.hearth.payments.PaymentRow;
import org.hearth.tenants.dictionaries.Dictionaries;
import org.hearth.ui.dictionaries.EntryField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;

/** What the clerk has taken today, newest first: to print again, or to undo while it is still today. */
final class ReceiptList extends Div {
    private static final int SHOWN = 30;

    /** Prints what the frame shows and gives the keyboard back; browsers under test have no printer. */
    private static final String PRINT = """
            const before = document.activeElement;
            this.onload = () => {
              if (navigator.webdriver) { return; }
              try { this.contentWindow.print(); } catch (e) { window.open(this.src); }
              setTimeout(() => { window.focus(); before && before.focus && before.focus(); }, 50);
            };""";

    private final Counter counter;
    private final Dictionaries dictionaries;
    private final Runnable onReversed;
    private final Div list = Bits.classed("receipts scroll");
    private final Span sum = Bits.text("", "small", "soft");
    private final Div printer = new Div();
    private List<PaymentRow> today = List.of();

    ReceiptList(Counter counter, Dictionaries dictionaries, Runnable onReversed) {
        this.counter = counter;
        this.dictionaries = dictionaries;
        this.onReversed = onReversed;
        addClassNames("card", "receipt-list");
        printer.setVisible(true);
        printer.addClassName("printer");
        add(
                Bits.classed("card-head", new com.vaadin.flow.component.html.H3(Words.t("ui.counter.today")), sum),
                list,
                printer);
    }

    void refresh() {
        today = counter.today();
        List<PaymentRow> valid = today.stream().filter(row -> !row.reversed()).toList();
        long fen = valid.stream().mapToLong(PaymentRow::amountFen).sum();
        sum.setText(Words.t("ui.counter.today_sum", Map.of("count", valid.size(), "amount", Format.yuan(fen))));
        list.removeAll();
        DictionaryEntries reasons = reasons();
        today.stream().limit(SHOWN).forEach(row -> list.add(line(row, reasons)));
        if (today.isEmpty()) {
            list.add(Bits.classed("quiet small", Bits.text(Words.t("ui.counter.today_none"))));
        }
    }

    void print(long paymentId) {
        DownloadHandler pdf = event -> {
            event.setContentType("application/pdf");
            event.getResponse().setHeader("Content-Disposition", "inline; filename=\"receipt.pdf\"");
            event.getOutputStream().write(counter.receiptPdf(paymentId));
        };
        printer.removeAll();
        com.vaadin.flow.dom.Element frame = new com.vaadin.flow.dom.Element("iframe");
        frame.setAttribute("src", pdf);
        frame.setAttribute("title", Words.t("ui.counter.receipt"));
        printer.getElement().appendChild(frame);
        frame.executeJs(PRINT);
    }

    void printLast() {
        today.stream().findFirst().ifPresent(row -> print(row.id()));
    }

    void reverseLast() {
        today.stream().filter(row -> !row.reversed()).findFirst().ifPresent(this::askReason);
    }

    private Div line(PaymentRow row, DictionaryEntries reasons) {
        String about = row.reversed() ? reasons.words(row.reason(), Words.locale()) : Words.label(row.method());
        Div line = Bits.classed(
                "receipt-row",
                Bits.text(Format.clock(row.taken()), "quiet", "small"),
                Bits.text(row.customerName(), "clip", "grow"),
                Bits.text(about, "small", "quiet", "clip"),
                Bits.text(Format.money(row.amountFen()), "num", "strong"));
        line.getElement().setAttribute("title", row.number() + " · " + row.accountNumber() + " · " + about);
        if (row.reversed()) {
            line.addClassName("reversed");
            line.add(Bits.badge(Words.t("ui.payment.reversed"), Tone.AMBER));
            return line;
        }
        line.add(Bits.iconButton("print", Words.t("ui.counter.reprint"), event -> print(row.id())));
        if (Here.get().may("payments.reverse")) {
            line.add(Bits.iconButton("undo", Words.t("ui.counter.reverse"), event -> askReason(row)));
        }
        return line;
    }

    private DictionaryEntries reasons() {
        return dictionaries.of("payment_reversal");
    }

    private void askReason(PaymentRow row) {
        Dialog dialog = new Dialog(Words.t("ui.counter.reverse_title", Map.of("number", row.number())));
        EntryField reason = new EntryField(Words.t("ui.counter.reason"), reasons());
        reason.focus();
        Div problem = new Div();
        Button act = new Button(Words.t("ui.counter.reverse"), event -> {
            problem.removeAll();
            try {
                counter.reverse(row.id(), reason.kept());
                dialog.close();
                onReversed.run();
            } catch (Refused refused) {
                problem.add(ProblemPanel.of(refused));
            }
        });
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        Div what = Bits.row(
                Bits.text(row.customerName(), "grow"),
                Bits.text(Words.label(row.method()), "quiet"),
                Bits.text(Format.yuan(row.amountFen()), "strong"));
        dialog.add(Bits.col(what, new ProblemPanel(Words.t("ui.counter.reverse_hint"), Tone.BLUE), reason, problem));
        dialog.getFooter().add(new Button(Words.t("ui.kit.close"), event -> dialog.close()), act);
        dialog.setWidth("440px");
        dialog.open();
    }
}
