package org.hearth.ui.backoffice.prices;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.kernel.UnitPrice;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tariffs.PriceTerms.Allowance;
import org.hearth.tariffs.PriceTerms.CycleKind;
import org.hearth.tariffs.PriceTerms.DayOfYear;
import org.hearth.tariffs.PriceTerms.Season;
import org.hearth.tariffs.PriceTerms.Tier;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;

/** What a version says: its tiers as a table and as a step curve, and everything else in words. */
final class TermsView extends Div {
    TermsView(PriceTerms terms) {
        addClassName("col");
        add(Bits.classed("terms-two", tiers(terms.tiers()), new StepCurve(terms.tiers())));
        for (Season season : terms.seasons()) {
            add(
                    Bits.text(
                            Words.t("ui.backoffice.season") + " " + season.name() + " · " + day(season.first()) + " – "
                                    + day(season.last()),
                            "small",
                            "soft"),
                    tiers(season.tiers()));
        }
        add(facts(terms));
    }

    private static Div tiers(List<Tier> tiers) {
        Div table = Bits.classed("why-table tiers");
        table.add(
                Bits.text(Words.t("ui.why.tier"), "small", "quiet"),
                Bits.text(Words.t("ui.backoffice.tier_span"), "small", "quiet", "num"),
                Bits.text(Words.t("ui.backoffice.tier_price"), "small", "quiet", "num"));
        BigDecimal from = BigDecimal.ZERO;
        for (int at = 0; at < tiers.size(); at++) {
            Tier tier = tiers.get(at);
            BigDecimal upTo = tier.upTo();
            String span = upTo == null
                    ? Words.t("ui.backoffice.above", "bound", plain(from))
                    : plain(from) + " – " + plain(upTo);
            table.add(
                    Bits.text(tiers.size() == 1 ? Words.t("ui.why.flat") : Words.t("ui.why.tier_n", "n", at + 1)),
                    Bits.text(span, "num"),
                    Bits.text(Format.price(new UnitPrice(tier.price())), "num", "strong"));
            from = upTo == null ? from : upTo;
        }
        return table;
    }

    private static Div facts(PriceTerms terms) {
        Div facts = Bits.classed("facts");
        if (terms.cycle().kind() != CycleKind.NONE) {
            DayOfYear start = terms.cycle().start();
            fact(
                    facts,
                    "ui.backoffice.cycle",
                    Words.label(terms.cycle().kind()) + (start == null ? "" : " · " + day(start)));
            fact(facts, "ui.backoffice.on_change", Words.label(terms.onPriceChange()));
            fact(facts, "ui.backoffice.first_cycle", Words.t(yes(terms.prorateFirstCycle())));
        }
        fact(facts, "ui.backoffice.tax", plain(terms.taxPercent()) + " %");
        if (terms.minimumPerMonth().signum() > 0) {
            fact(facts, "ui.backoffice.minimum", "¥" + terms.minimumPerMonth().toPlainString());
        }
        Allowance allowance = terms.allowance();
        if (allowance != null) {
            fact(facts, "ui.backoffice.allowance", allowance(allowance));
        }
        PriceTerms.Alternative alternative = terms.alternative();
        if (alternative != null) {
            String price = Format.price(new UnitPrice(alternative.price()));
            fact(
                    facts,
                    "ui.backoffice.alternative",
                    Words.t("ui.backoffice.from_persons", "count", alternative.fromPersons()) + " · ¥" + price);
        }
        if (!terms.remark().isBlank()) {
            fact(facts, "ui.backoffice.remark", terms.remark());
        }
        return facts;
    }

    private static String allowance(Allowance allowance) {
        return Words.label(allowance.kind()) + " · "
                + Words.t("ui.backoffice.from_persons", "count", allowance.fromPersons()) + " · "
                + allowance.perBound().stream().map(TermsView::plain).collect(Collectors.joining(" / ")) + " m³";
    }

    private static String yes(boolean answer) {
        return answer ? "ui.backoffice.first_cycle_yes" : "ui.backoffice.first_cycle_no";
    }

    private static void fact(Div facts, String key, String value) {
        facts.add(Bits.text(Words.t(key), "quiet"), Bits.text(value));
    }

    private static String day(DayOfYear day) {
        return "%02d-%02d".formatted(day.month(), day.day());
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
