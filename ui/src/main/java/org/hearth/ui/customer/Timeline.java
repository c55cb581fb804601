package org.hearth.ui.customer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.hearth.billing.BillRow;
import org.hearth.billing.Bills;
import org.hearth.metering.MeterCard;
import org.hearth.metering.Meters;
import org.hearth.metering.ReadingRow;
import org.hearth.metering.Readings;
import org.hearth.payments.Counter;
import org.hearth.payments.PaymentRow;
import org.hearth.service.CaseRow;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;
import org.hearth.ui.session.Here;

/** All that happened to a customer on one line of time, newest first: bills, payments, readings, cases. */
@Singleton
public class Timeline {
    private static final int EACH = 24;

    private final Bills bills;
    private final Counter counter;
    private final Meters meters;
    private final Readings readings;
    private final History history;

    @Inject
    Timeline(Bills bills, Counter counter, Meters meters, Readings readings, History history) {
        this.bills = bills;
        this.counter = counter;
        this.meters = meters;
        this.readings = readings;
        this.history = history;
    }

    /** The line, grouped by month. */
    public Component of(Shown shown, LongConsumer onCase) {
        List<Happening> all = new ArrayList<>();
        long account = shown.account().id();
        Here here = Here.get();
        if (here.may("billing.view")) {
            bills.ofAccount(account, EACH).forEach(row -> all.add(bill(row)));
        }
        counter.ofAccount(account, EACH).forEach(row -> all.add(payment(row)));
        if (here.may("metering.view")) {
            for (MeterCard meter : meters.ofAccount(account)) {
                readings.history(meter.id(), EACH).forEach(row -> all.add(reading(row)));
            }
        }
        shown.cases().forEach(row -> all.add(serviceCase(row, onCase)));
        all.sort(Comparator.comparing(Happening::at).reversed());
        return drawn(all);
    }

    private static Component drawn(List<Happening> all) {
        if (all.isEmpty()) {
            return new EmptyState("clock", Words.t("ui.timeline.none"), Words.t("ui.timeline.none_hint"));
        }
        Div line = Bits.classed("timeline scroll");
        YearMonth month = null;
        for (Happening one : all) {
            YearMonth its = YearMonth.from(one.at().atZone(Format.ZONE));
            if (!its.equals(month)) {
                month = its;
                line.add(Bits.classed("timeline-month", Bits.text(Format.month(its))));
            }
            line.add(row(one));
        }
        return line;
    }

    private static Component row(Happening one) {
        NativeButton row = new NativeButton("", event -> one.open().run());
        row.addClassName("happening");
        row.add(
                Bits.classed("happening-icon " + one.tone().css(), new Icon(one.icon())),
                Bits.text(one.at().atZone(Format.ZONE).toLocalDate().toString().substring(5), "quiet", "small"),
                Bits.text(one.title(), "strong"),
                Bits.text(one.detail(), "soft", "clip", "grow"),
                Bits.text(one.figure(), "num"));
        return row;
    }

    private Happening bill(BillRow row) {
        String detail = Words.t(
                "ui.timeline.bill",
                Map.of(
                        "volume", Format.volume(row.volumeLitres()),
                        "state",
                                Words.t(
                                        row.reversed()
                                                ? "ui.bill.reversed"
                                                : row.openFen() == 0 ? "ui.bill.paid" : "ui.bill.unpaid")));
        Tone tone = row.openFen() > 0 && !row.reversed() ? Tone.RED : Tone.PLAIN;
        String title = Words.t("ui.timeline.bill_of", "period", Format.month(row.period()));
        return new Happening(
                at(row.issuedOn()),
                "bill",
                tone,
                title,
                detail,
                Format.yuan(row.amountFen()),
                () -> history.why(row.id()));
    }

    private static Happening payment(PaymentRow row) {
        boolean here = row.method().isAtCounter();
        String detail = Words.label(row.method()) + " · " + (here ? row.person() : row.channel());
        String title = Words.t(row.reversed() ? "ui.timeline.payment_reversed" : "ui.timeline.payment");
        Tone tone = row.reversed() ? Tone.AMBER : Tone.CALM;
        return new Happening(
                here ? row.taken() : at(row.paidOn()),
                "cash",
                tone,
                title,
                detail,
                Format.yuan(row.amountFen()),
                () -> {});
    }

    private static Happening reading(ReadingRow row) {
        String detail = Words.t("ui.timeline.register", "register", Format.cubicMetres(row.registerLitres()))
                + (row.estimated() ? " · " + Words.t("ui.why.estimated") : "");
        Tone tone = row.estimated() ? Tone.AMBER : Tone.PLAIN;
        return new Happening(
                at(row.readOn()),
                "meter",
                tone,
                Words.t("ui.timeline.reading"),
                detail,
                Format.volume(row.volumeLitres()),
                () -> {});
    }

    private static Happening serviceCase(CaseRow row, LongConsumer onCase) {
        String detail = Words.label(row.state()) + " · " + row.description();
        Tone tone = row.emergency() ? Tone.RED : row.state().isOpen() ? Tone.BLUE : Tone.PLAIN;
        String icon = row.emergency() ? "flame" : CaseIcons.of(row.type());
        return new Happening(
                row.taken(), icon, tone, Words.label(row.type()), detail, "", () -> onCase.accept(row.id()));
    }

    private static java.time.Instant at(LocalDate day) {
        return day.atStartOfDay(Format.ZONE).toInstant();
    }
}
