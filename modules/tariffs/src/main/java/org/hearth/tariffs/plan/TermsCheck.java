package org.hearth.tariffs.plan;

import java.math.BigDecimal;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tariffs.PriceTerms.Allowance;
import org.hearth.tariffs.PriceTerms.AllowanceKind;
import org.hearth.tariffs.PriceTerms.Cycle;
import org.hearth.tariffs.PriceTerms.CycleKind;
import org.hearth.tariffs.PriceTerms.DayOfYear;
import org.hearth.tariffs.PriceTerms.PriceKind;
import org.hearth.tariffs.PriceTerms.Season;
import org.hearth.tariffs.PriceTerms.Tier;
import org.jspecify.annotations.Nullable;

/** What terms must be like to be published; the first thing that is wrong is refused. */
public final class TermsCheck {
    private static final int MOST_TIERS = 6;
    private static final int LARGEST_HOUSEHOLD = 30;
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("1000");

    private TermsCheck() {}

    /** @throws Refused naming the field and the tier that cannot be accepted */
    public static void check(PriceTerms terms) {
        checkTiers(terms.kind(), terms.tiers());
        checkCycle(terms);
        checkSeasons(terms);
        if (terms.allowance() != null) {
            checkAllowance(terms, terms.allowance());
        }
        if (terms.alternative() != null) {
            checkPrice(terms.alternative().price(), 0);
        }
        BigDecimal tax = terms.taxPercent();
        if (tax.signum() < 0 || tax.compareTo(new BigDecimal(100)) >= 0 || decimals(tax) > 2) {
            throw Refused.invalid("taxPercent", "price_tax", Map.of("percent", tax));
        }
        if (terms.minimumPerMonth().signum() < 0 || decimals(terms.minimumPerMonth()) > 2) {
            throw Refused.invalid("minimumPerMonth", "price_minimum", Map.of("yuan", terms.minimumPerMonth()));
        }
    }

    private static void checkTiers(PriceKind kind, List<Tier> tiers) {
        if (kind == PriceKind.FLAT ? tiers.size() != 1 : tiers.size() < 2 || tiers.size() > MOST_TIERS) {
            throw Refused.invalid(
                    "tiers",
                    kind == PriceKind.FLAT ? "price_flat_tiers" : "price_tier_count",
                    Map.of("tiers", tiers.size()));
        }
        BigDecimal below = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            checkPrice(tier.price(), i + 1);
            BigDecimal upTo = tier.upTo();
            boolean highest = i == tiers.size() - 1;
            if (highest != (upTo == null)) {
                throw Refused.invalid(
                        "tiers", highest ? "price_highest_bound" : "price_bound_missing", Map.of("tier", i + 1));
            }
            if (upTo != null) {
                if (upTo.compareTo(below) <= 0 || decimals(upTo) > 3) {
                    throw Refused.invalid(
                            "tiers", "price_bound_order", Map.of("tier", i + 1, "bound", upTo, "below", below));
                }
                below = upTo;
            }
        }
    }

    private static void checkPrice(@Nullable BigDecimal price, int tier) {
        if (price == null || price.signum() < 0 || price.compareTo(HIGHEST_PRICE) > 0 || decimals(price) > 6) {
            throw Refused.invalid("tiers", "price_value", Map.of("tier", tier, "price", price == null ? "" : price));
        }
    }

    private static void checkCycle(PriceTerms terms) {
        Cycle cycle = terms.cycle();
        if (cycle.kind() == null || (terms.kind() == PriceKind.TIERED && cycle.kind() == CycleKind.NONE)) {
            throw Refused.invalid("cycle", "price_cycle_missing");
        }
        if (cycle.kind() == CycleKind.CUSTOM_YEAR || cycle.start() != null) {
            checkDay("cycle", cycle.start());
        }
        DayOfYear start = cycle.start();
        if (cycle.kind() == CycleKind.MONTH && start != null && start.day() > 28) {
            throw Refused.invalid("cycle", "price_cycle_day", Map.of("day", start.day()));
        }
    }

    private static void checkDay(String field, @Nullable DayOfYear day) {
        if (day == null
                || day.month() < 1
                || day.month() > 12
                || day.day() < 1
                || day.day() > Month.of(day.month()).maxLength()) {
            throw Refused.invalid(field, "price_day", Map.of("day", day == null ? "" : day.month() + "-" + day.day()));
        }
    }

    private static void checkSeasons(PriceTerms terms) {
        Set<String> names = new HashSet<>();
        boolean[] taken = new boolean[366];
        for (Season season : terms.seasons()) {
            if (terms.kind() == PriceKind.FLAT
                    || season.name() == null
                    || season.name().isBlank()
                    || !names.add(season.name())) {
                throw Refused.invalid("seasons", "price_season_name", Map.of("season", String.valueOf(season.name())));
            }
            checkDay("seasons", season.first());
            checkDay("seasons", season.last());
            checkTiers(PriceKind.TIERED, season.tiers());
            int last = ordinal(season.last());
            for (int day = ordinal(season.first()); ; day = (day + 1) % taken.length) {
                if (taken[day]) {
                    throw Refused.invalid("seasons", "price_season_overlap", Map.of("season", season.name()));
                }
                taken[day] = true;
                if (day == last) {
                    break;
                }
            }
        }
    }

    /** Place of a day in a leap year, from 0. */
    private static int ordinal(DayOfYear day) {
        return Month.of(day.month()).firstDayOfYear(true) + day.day() - 2;
    }

    private static void checkAllowance(PriceTerms terms, Allowance allowance) {
        int bounds = terms.tiers().size() - 1;
        boolean fits = allowance.perBound().size() == 1 || allowance.perBound().size() == bounds;
        boolean perHeadFits = allowance.kind() != AllowanceKind.PER_HEAD
                || allowance.perBound().size() == bounds;
        boolean seasonsFit = allowance.perBound().size() == 1
                || terms.seasons().stream().allMatch(season -> season.tiers().size() - 1 == bounds);
        if (terms.kind() == PriceKind.FLAT || !fits || !perHeadFits || !seasonsFit) {
            throw Refused.invalid("allowance", "price_allowance_bounds", Map.of("bounds", bounds));
        }
        boolean negative = allowance.perBound().stream()
                .anyMatch(extra -> extra == null || extra.signum() < 0 || decimals(extra) > 3);
        boolean persons = allowance.fromPersons() >= 1
                && (allowance.mostPersons() == 0 || allowance.mostPersons() >= allowance.fromPersons());
        if (allowance.kind() == null || negative || !persons || allowance.yearsValid() < 0) {
            throw Refused.invalid("allowance", "price_allowance_value");
        }
        for (int size = allowance.fromPersons(); size <= LARGEST_HOUSEHOLD; size++) {
            BigDecimal below = BigDecimal.ZERO;
            for (int i = 0; i < bounds; i++) {
                BigDecimal bound = bound(terms.tiers().get(i), allowance, i, size);
                if (bound.compareTo(below) <= 0) {
                    throw Refused.invalid("allowance", "price_allowance_order", Map.of("persons", size, "tier", i + 1));
                }
                below = bound;
            }
        }
    }

    private static BigDecimal bound(Tier tier, Allowance allowance, int index, int persons) {
        BigDecimal extra = allowance.perBound().get(allowance.perBound().size() == 1 ? 0 : index);
        int heads = allowance.mostPersons() > 0 ? Math.min(persons, allowance.mostPersons()) : persons;
        BigDecimal upTo = tier.upTo() == null ? BigDecimal.ZERO : tier.upTo();
        return switch (allowance.kind()) {
            case FIXED -> upTo.add(extra);
            case PER_EXTRA_PERSON -> upTo.add(extra.multiply(BigDecimal.valueOf(heads - allowance.fromPersons() + 1L)));
            case PER_HEAD -> extra.multiply(BigDecimal.valueOf(heads));
        };
    }

    private static int decimals(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }
}
