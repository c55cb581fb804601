package org.hearth.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.hearth.billing.BillRow;
import org.hearth.billing.Bills;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.payments.Counter;
import org.hearth.payments.PaymentRow;
import org.hearth.tenants.dictionaries.Dictionaries;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.kit.chart.Chart;
import org.hearth.ui.kit.chart.Drawing;
import org.hearth.ui.kit.grid.DenseGrid;

/** What an account was billed and what it paid, as tables. */
@Singleton
public class History {
    private static final int SHOWN = 120;
    private static final int YEAR = 13;

    private final Bills bills;
    private final Counter counter;
    private final PlanNames plans;
    private final Dictionaries dictionaries;

    @Inject
    History(Bills bills, Counter counter, PlanNames plans, Dictionaries dictionaries) {
        this.bills = bills;
        this.counter = counter;
        this.plans = plans;
        this.dictionaries = dictionaries;
    }

    /** Opens the explanation of a bill. */
    public void why(long billId) {
        new BillWhy(bills.explain(billId), plans.all(), dictionaries.of("bill_correction")).open();
    }

    /** The newest bills; opening one explains it. */
    public DenseGrid<BillRow> bills(long accountId) {
        List<BillRow> rows = bills.ofAccount(accountId, SHOWN);
        DenseGrid<BillRow> grid = DenseGrid.of(rows);
        grid.text(Words.t("ui.bill.period"), row -> Format.month(row.period())).width(80);
        grid.volume(Words.t("ui.bill.volume"), BillRow::volumeLitres).width(96);
        grid.money(Words.t("ui.bill.amount"), row -> row.amountFen() + row.adjustedFen())
                .width(102);
        grid.money(Words.t("ui.bill.open"), BillRow::openFen)
                .width(96)
                .footer(() ->
                        Format.money(rows.stream().mapToLong(BillRow::openFen).sum()));
        grid.date(Words.t("ui.bill.due"), BillRow::dueOn);
        grid.drawn(Words.t("ui.bill.state"), History::state, row -> state(row).getText());
        grid.drawn("", row -> Bits.iconButton("why", Words.t("ui.bill.why"), event -> why(row.id())), row -> null)
                .width(58);
        return grid.onOpen(row -> why(row.id()))
                .tone(row -> row.reversed() ? "quiet" : null)
                .empty("bill", Words.t("ui.bill.none"), Words.t("ui.bill.none_hint"))
                .exportAs("bills");
    }

    /** The use of gas by bill over a year and a month, if there is enough to draw. */
    public Optional<Component> usage(long accountId) {
        List<BillRow> rows = new ArrayList<>(bills.ofAccount(accountId, YEAR).stream()
                .filter(row -> !row.reversed())
                .toList());
        if (rows.size() < 2) {
            return Optional.empty();
        }
        Collections.reverse(rows);
        List<String> months =
                rows.stream().map(row -> Format.month(row.period())).toList();
        List<Drawing.Series> series = List.of(new Drawing.Series(
                Words.t("ui.bill.volume"),
                rows.stream()
                        .map(row -> GasVolume.ofLitres(row.volumeLitres()).cubicMetres())
                        .toList()));
        Chart chart = new Chart(Drawing.in("m³", Drawing.bar(months, series)));
        return Optional.of(Bits.classed("usage", new H3(Words.t("ui.bill.usage")), chart));
    }

    /** The newest payments. */
    public DenseGrid<PaymentRow> payments(long accountId) {
        List<PaymentRow> rows = counter.ofAccount(accountId, SHOWN);
        DenseGrid<PaymentRow> grid = DenseGrid.of(rows);
        grid.date(Words.t("ui.payment.day"), PaymentRow::paidOn);
        grid.text(Words.t("ui.payment.number"), PaymentRow::number).width(140);
        grid.money(Words.t("ui.payment.amount"), PaymentRow::amountFen);
        grid.text(Words.t("ui.payment.method"), row -> Words.label(row.method()))
                .width(80);
        grid.text(Words.t("ui.payment.person"), row -> row.method().isAtCounter() ? row.person() : row.channel());
        grid.drawn(
                        Words.t("ui.bill.state"),
                        row -> row.reversed()
                                ? Bits.badge(Words.t("ui.payment.reversed"), Tone.AMBER)
                                : Bits.badge(Words.t("ui.payment.valid"), Tone.CALM),
                        row -> Words.t(row.reversed() ? "ui.payment.reversed" : "ui.payment.valid"))
                .width(96);
        if (rows.stream().anyMatch(PaymentRow::reversed)) {
            DictionaryEntries reasons = dictionaries.of("payment_reversal");
            grid.text(Words.t("ui.payment.reason"), row -> reasons.words(row.reason(), Words.locale()));
        }
        return grid.tone(row -> row.reversed() ? "quiet" : null)
                .empty("cash", Words.t("ui.payment.none"), Words.t("ui.payment.none_hint"))
                .exportAs("payments");
    }

    private static Span state(BillRow row) {
        if (row.reversed()) {
            return Bits.badge(Words.t("ui.bill.reversed"), Tone.AMBER);
        }
        if (row.openFen() == 0) {
            return Bits.badge(Words.t("ui.bill.paid"), Tone.CALM);
        }
        return Bits.badge(Words.t(row.paidFen() > 0 ? "ui.bill.part" : "ui.bill.unpaid"), Tone.RED);
    }
}
