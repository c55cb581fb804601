package org.hearth.ui.customer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Map;
import org.hearth.billing.BillDetail;
import org.hearth.billing.BillRow;
import org.hearth.kernel.setting.DictionaryEntries;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.ProblemPanel;
import org.hearth.ui.kit.Tone;
import org.hearth.ui.kit.Words;

/** A bill explains itself: from which readings, in which tiers, at which prices, and what was changed since. */
final class BillWhy extends Dialog {
    private final Map<String, String> plans;
    private final DictionaryEntries reasons;

    BillWhy(BillDetail detail, Map<String, String> plans, DictionaryEntries reasons) {
        this.plans = plans;
        this.reasons = reasons;
        BillRow bill = detail.bill();
        setHeaderTitle(Words.t("ui.why.title", "period", Format.month(bill.period())));
        setWidth("760px");
        Div body = Bits.classed("why");
        body.add(summary(bill));
        if (detail.reversal() != null) {
            body.add(new ProblemPanel(
                    Words.t("ui.why.reversed"),
                    Format.minute(detail.reversal().at()) + " · "
                            + detail.reversal().person() + " · "
                            + reasons.words(detail.reversal().reason(), Words.locale()),
                    Tone.AMBER));
        }
        body.add(new H3(Words.t("ui.why.readings")), readings(detail.readings()));
        body.add(new H3(Words.t("ui.why.lines")), lines(detail));
        if (!detail.adjustments().isEmpty()) {
            body.add(new H3(Words.t("ui.why.adjustments")), adjustments(detail.adjustments()));
        }
        add(body);
        Button close = new Button(Words.t("ui.kit.close"), event -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private static Div summary(BillRow bill) {
        return Bits.classed(
                "why-summary",
                big(Words.t("ui.why.volume"), Format.volume(bill.volumeLitres())),
                big(Words.t("ui.why.amount"), Format.yuan(bill.amountFen() + bill.adjustedFen())),
                big(Words.t("ui.why.paid"), Format.yuan(bill.paidFen())),
                big(Words.t("ui.why.open"), Format.yuan(bill.openFen())),
                big(Words.t("ui.why.due"), Format.date(bill.dueOn())));
    }

    private static Div big(String name, String value) {
        return Bits.col(Bits.text(name, "small", "quiet"), Bits.text(value, "strong"));
    }

    private static Div readings(List<BillDetail.BilledReading> readings) {
        Div list = Bits.classed("why-table four");
        head(list, "ui.why.meter", "ui.why.from", "ui.why.to", "ui.why.used");
        for (BillDetail.BilledReading reading : readings) {
            Div meter = Bits.row(Bits.text(reading.meterNumber(), "mono"));
            if (reading.estimated()) {
                meter.add(Bits.badge(Words.t("ui.why.estimated"), Tone.AMBER));
            }
            list.add(
                    meter,
                    stand(Format.date(reading.from()), reading.startLitres()),
                    stand(Format.date(reading.to()), reading.endLitres()),
                    Bits.classed("num strong", Bits.text(Format.volume(reading.volumeLitres()))));
        }
        return list;
    }

    private static Div stand(String day, long litres) {
        return Bits.classed("num", Bits.text(day, "quiet"), Bits.text("  " + Format.cubicMetres(litres)));
    }

    private Div lines(BillDetail detail) {
        Div list = Bits.classed("why-table five");
        head(list, "ui.why.tier", "ui.why.year_to_date", "ui.why.used", "ui.why.price", "ui.why.cost");
        for (BillDetail.BilledLine line : detail.lines()) {
            String plan = PlanNames.of(plans, line.plan()) + " v" + line.version();
            list.add(
                    Bits.row(Bits.badge(tier(line), tone(line)), Bits.text(plan, "small", "quiet", "clip")),
                    Bits.classed(
                            "num small soft",
                            Bits.text(Format.cubicMetres(line.beforeLitres()) + " → "
                                    + Format.cubicMetres(line.afterLitres()))),
                    Bits.classed("num", Bits.text(Format.volume(line.volumeLitres()))),
                    Bits.classed("num", Bits.text("× " + line.price().toPlainString())),
                    Bits.classed("num strong", Bits.text(Format.money(line.amountFen()))));
        }
        list.add(Bits.classed(
                "total",
                Bits.text(Words.t(
                        "ui.why.total", Map.of("tax", Format.money(detail.bill().taxFen()))))));
        list.add(Bits.classed(
                "num strong total", Bits.text(Format.yuan(detail.bill().amountFen()))));
        return list;
    }

    private static String tier(BillDetail.BilledLine line) {
        return line.tier() > 0
                ? Words.t("ui.why.tier_n", "n", line.tier())
                : Words.t(line.tier() == 0 ? "ui.why.flat" : "ui.why.minimum");
    }

    private static Tone tone(BillDetail.BilledLine line) {
        return line.tier() <= 1 ? Tone.PLAIN : line.tier() == 2 ? Tone.BLUE : Tone.AMBER;
    }

    private Div adjustments(List<BillDetail.Adjustment> adjustments) {
        Div list = Bits.col();
        for (BillDetail.Adjustment adjustment : adjustments) {
            list.add(Bits.row(
                    Bits.text(Format.minute(adjustment.at()), "quiet"),
                    Bits.text(adjustment.person() + " · " + reasons.words(adjustment.reason(), Words.locale()), "grow"),
                    Bits.text(Format.money(adjustment.amountFen()), "strong")));
        }
        return list;
    }

    private static void head(Div list, String... keys) {
        for (int at = 0; at < keys.length; at++) {
            Div cell = Bits.classed("small quiet", Bits.text(Words.t(keys[at])));
            cell.setClassName("num", at > 0);
            list.add(cell);
        }
    }
}
