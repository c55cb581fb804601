package org.hearth.tariffs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.tariffs.PriceTerms.Tier;
import org.hearth.tariffs.plan.Plans;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TariffsIT {
    private static final Usage YEAR_2025 = Cities.year(2025, 600, 4);

    private TestTenants tenants;
    private Tariffs tariffs;

    @BeforeEach
    void openTheDoors() {
        tenants = TestTenants.provision("pra").add(new NewTenant("prb", "上海燃气", "上海", "shanghai", null));
        tariffs = new Tariffs(new Plans(tenants.sql()), tenants.caller(), tenants.audit());
    }

    @ParameterizedTest
    @CsvSource({
        "shanghai, res, 600, 4, 195900",
        "shanghai, res, 310, 4, 93000",
        "shanghai, res, 460, 5, 138000",
        "beijing, res, 520, 3, 142260",
        "beijing, res-heating, 1500, 3, 391500",
        "beijing, inst, 1000, 0, 263000",
        "guangzhou, res, 500, 3, 195320",
        "nanjing, res, 365, 3, 87700",
        "standard, res, 800, 7, 175200",
        "standard, res-shared, 100, 3, 24100",
    })
    void a_new_subsidiary_starts_with_the_prices_of_its_city(
            String template, String plan, long volume, int persons, long fen) {
        tenants.add(new NewTenant("prc", "新公司", "新城", template, null));
        Rated rated = tenants.in("prc", () -> tariffs.tryOut(plan, Cities.year(2025, volume, persons), 0));
        assertThat(rated.totalFen()).isEqualTo(fen);
        assertThat(rated.taxFen()).isBetween(fen * 9 / 109 - 12, fen * 9 / 109 + 12);
        assertThat(tenants.in("prc", () -> tariffs.plans()))
                .extracting(PlanRow::code)
                .contains("res", "com");
    }

    @Test
    void a_new_version_prices_its_days_and_never_those_before() {
        Rated before = tenants.in("prb", () -> tariffs.tryOut("res", YEAR_2025, 0));
        PlanVersion published =
                tenants.in("prb", () -> tariffs.publish("res", LocalDate.of(2026, 1, 1), Cities.beijing()));
        assertThat(published.version()).isEqualTo(2);
        tenants.in("prb", () -> {
            assertThat(tariffs.tryOut("res", YEAR_2025, 0)).isEqualTo(before);
            assertThat(tariffs.tryOut("res", Cities.year(2026, 520, 4), 0).totalFen())
                    .isEqualTo(1422_60);
            assertThat(tariffs.plan("res").versions())
                    .extracting(PlanVersion::version)
                    .containsExactly(2, 1);
            assertThat(tariffs.plan("res").versions().get(0)).isEqualTo(published);
        });
        assertThat(tenants.audit().entries()).extracting("act").contains("tariffs.edit");
        assertThat(tenants.in("pra", () -> tariffs.plan("res").plan().version()))
                .as("the neighbour's plan of the same code")
                .isEqualTo(1);
    }

    @Test
    void a_version_may_not_begin_before_the_one_that_is_there() {
        Refused refused = refusal(() -> tariffs.publish("res", LocalDate.of(2014, 9, 1), Cities.beijing()));
        assertThat(refused.code()).isEqualTo("price_valid_from");
        assertThat(refused.values()).containsEntry("date", LocalDate.of(2014, 9, 1));
    }

    @Test
    void what_cannot_be_a_price_is_refused_and_leaves_nothing() {
        PriceTerms falling = PriceTerms.tiered(
                PriceTerms.CycleKind.CALENDAR_YEAR,
                List.of(
                        new Tier(new BigDecimal(310), BigDecimal.ONE),
                        new Tier(new BigDecimal(200), BigDecimal.ONE),
                        new Tier(null, BigDecimal.ONE)));
        assertThat(refusal(() -> tariffs.publish("res", LocalDate.of(2026, 1, 1), falling))
                        .code())
                .isEqualTo("price_bound_order");
        assertThat(tenants.in("prb", () -> tariffs.plan("res").versions())).hasSize(1);
    }

    @Test
    void a_plan_begins_empty_and_cannot_price_until_a_version_is_published() {
        tenants.in("prb", () -> tariffs.create("com-large", "大用户", "C"));
        assertThat(refusal(() -> tariffs.tryOut("com-large", YEAR_2025, 0)).code())
                .isEqualTo("price_missing");
        tenants.in("prb", () -> tariffs.publish("com-large", LocalDate.of(2020, 1, 1), PriceTerms.flat("3.6543")));
        assertThat(tenants.in("prb", () -> tariffs.tryOut("com-large", YEAR_2025, 0))
                        .totalFen())
                .isEqualTo(2192_58);
        assertThat(refusal(() -> tariffs.create("com-large", "again", "C")).code())
                .isEqualTo("price_code_taken");
        assertThat(refusal(() -> tariffs.create("Large!", "x", "C")).code()).isEqualTo("price_code");
        assertThat(refusal(() -> tariffs.plan("nowhere")).code()).isEqualTo("not_found");
    }

    private Refused refusal(TestTenants.Work work) {
        return catchThrowableOfType(Refused.class, () -> tenants.in("prb", work));
    }
}
