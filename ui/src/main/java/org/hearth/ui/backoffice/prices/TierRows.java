package org.hearth.ui.backoffice.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.tariffs.PriceTerms.Tier;
import org.hearth.ui.backoffice.form.DecimalField;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** Tiers being typed: upper bound and price, one row each; the highest has no bound. */
final class TierRows extends Div {
    private static final int MOST = 6;

    private final Runnable onChange;
    private final List<DecimalField> bounds = new ArrayList<>();
    private final List<DecimalField> prices = new ArrayList<>();
    private final Div rows = Bits.classed("tier-rows");
    private final Button more;

    TierRows(List<Tier> tiers, Runnable onChange) {
        this.onChange = onChange;
        addClassName("col");
        more = Bits.button("plus", Words.t("ui.backoffice.add_tier"), event -> {
            append(null);
            draw();
            onChange.run();
        });
        tiers.forEach(this::append);
        add(rows, more);
        draw();
    }

    /** The tiers, if each has a price and the bounds go up. */
    Optional<List<Tier>> tiers() {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal below = BigDecimal.ZERO;
        for (int at = 0; at < prices.size(); at++) {
            Optional<BigDecimal> price = prices.get(at).number();
            boolean last = at == prices.size() - 1;
            Optional<BigDecimal> bound =
                    last ? Optional.empty() : bounds.get(at).number();
            if (price.isEmpty() || (!last && (bound.isEmpty() || bound.get().compareTo(below) <= 0))) {
                return Optional.empty();
            }
            below = bound.orElse(below);
            tiers.add(new Tier(bound.orElse(null), price.get()));
        }
        return Optional.of(tiers);
    }

    private void append(@Nullable Tier tier) {
        DecimalField bound = new DecimalField("", "m³");
        DecimalField price = new DecimalField("", "¥/m³");
        if (tier != null) {
            bound.show(tier.upTo());
            price.show(tier.price());
        }
        bound.addValueChangeListener(event -> onChange.run());
        price.addValueChangeListener(event -> onChange.run());
        bounds.add(bound);
        prices.add(price);
    }

    private void draw() {
        rows.removeAll();
        rows.add(
                Bits.text(Words.t("ui.why.tier"), "small", "quiet"),
                Bits.text(Words.t("ui.backoffice.up_to"), "small", "quiet"),
                Bits.text(Words.t("ui.backoffice.tier_price"), "small", "quiet"),
                Bits.text(""));
        for (int at = 0; at < prices.size(); at++) {
            boolean last = at == prices.size() - 1;
            bounds.get(at).setEnabled(!last);
            bounds.get(at).setPlaceholder(last ? Words.t("ui.backoffice.no_bound") : "");
            if (last) {
                bounds.get(at).clear();
            }
            int row = at;
            Button less = Bits.iconButton("close", Words.t("ui.backoffice.remove_tier"), event -> remove(row));
            less.setVisible(prices.size() > 1);
            rows.add(
                    Bits.text(prices.size() == 1 ? Words.t("ui.why.flat") : Words.t("ui.why.tier_n", "n", at + 1)),
                    bounds.get(at),
                    prices.get(at),
                    less);
        }
        more.setVisible(prices.size() < MOST);
    }

    private void remove(int row) {
        bounds.remove(row);
        prices.remove(row);
        draw();
        onChange.run();
    }
}
