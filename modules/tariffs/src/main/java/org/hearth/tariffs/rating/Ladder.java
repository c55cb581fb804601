package org.hearth.tariffs.rating;

import java.math.BigDecimal;
import java.util.List;
import org.hearth.tariffs.PriceTerms.Allowance;
import org.hearth.tariffs.PriceTerms.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Tiers in integers: upper bounds in litres, prices in millionths of a yuan. Bounds are always compared with the volume counted
 * from the beginning of the cycle, never with what is left of it.
 */
public final class Ladder {
    private static final int MONTHS_A_YEAR = 12;

    private final String name;
    private final long[] bounds;
    private final long[] prices;
    private final BigDecimal[] yuan;

    Ladder(String name, List<Tier> tiers) {
        this.name = name;
        bounds = new long[tiers.size() - 1];
        prices = new long[tiers.size()];
        yuan = new BigDecimal[tiers.size()];
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal upTo = tiers.get(i).upTo();
            if (i < bounds.length && upTo != null) {
                bounds[i] = litres(upTo);
            }
            yuan[i] = tiers.get(i).price();
            prices[i] = Fen.micro(yuan[i]);
        }
    }

    /** The season's name; empty for the plan's own tiers. */
    public String name() {
        return name;
    }

    /** How many tiers there are. */
    public int tiers() {
        return prices.length;
    }

    public long micro(int index) {
        return prices[index];
    }

    public BigDecimal price(int index) {
        return yuan[index];
    }

    /** The upper bounds of all tiers but the highest, for a household and the months that it has of the cycle. */
    public long[] boundsFor(int persons, @Nullable Allowance allowance, int months) {
        if (allowance == null && months == MONTHS_A_YEAR) {
            return bounds;
        }
        long[] own = bounds.clone();
        if (allowance != null && persons >= allowance.fromPersons()) {
            allow(own, persons, allowance);
        }
        if (months != MONTHS_A_YEAR) {
            for (int i = 0; i < own.length; i++) {
                own[i] = (own[i] * months + MONTHS_A_YEAR / 2) / MONTHS_A_YEAR;
            }
        }
        return own;
    }

    private static void allow(long[] own, int persons, Allowance allowance) {
        int heads = allowance.mostPersons() > 0 ? Math.min(persons, allowance.mostPersons()) : persons;
        List<BigDecimal> extra = allowance.perBound();
        for (int i = 0; i < own.length; i++) {
            long litres = litres(extra.size() == 1 ? extra.get(0) : extra.get(i));
            own[i] = switch (allowance.kind()) {
                case FIXED -> own[i] + litres;
                case PER_EXTRA_PERSON -> own[i] + litres * (heads - allowance.fromPersons() + 1);
                case PER_HEAD -> litres * heads;
            };
        }
    }

    private static long litres(BigDecimal cubicMetres) {
        return cubicMetres.movePointRight(3).longValueExact();
    }
}
