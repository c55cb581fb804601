package org.hearth.tenants.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Consolidation.Fact;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GroupIT {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String THREE_HUNDRED = """
            insert into tenant (code, number, name, city, template, colour, schema_version, created_by)
            select 'zq' || n, 9000 + n, '第' || n || '燃气公司', '城市', 'standard', '#123456', 1, 'tests'
            from generate_series(1, 300) n;
            insert into fact_month (tenant, month, branch_id, branch_name, customer_kind, customers, volume_l, bills, billed_fen,
                collected_fen, arrears_fen, cases)
            select 'zq' || n, m, b, '分公司', 'R', 10, 1000, 10, n * 1000, 10, 5, 0
            from generate_series(1, 300) n, generate_series(1, 2) b,
                generate_series(date '2025-10-01', date '2026-10-01', interval '1 month') m
            """;
    private static TestTenants tenants;
    private static Group group;

    private TenantScope.Entered headquarters;

    @BeforeAll
    static void two_subsidiaries_have_handed_over_their_months() {
        tenants = TestTenants.provision("gra", "grb", "grc");
        group = new Group(new FactRows(tenants.platformSql()));
        hand("gra", OCTOBER, 1, 500);
        hand("gra", OCTOBER.minusMonths(1), 1, 300);
        hand("gra", OCTOBER.minusYears(1), 1, 200);
        hand("grb", OCTOBER, 1, 900);
    }

    @BeforeEach
    void headquarters_looks() {
        headquarters = TenantScope.enter(Bound.group(new Actor(1, "group", Set.of("group.view"))));
    }

    @AfterEach
    void headquarters_has_looked() {
        headquarters.close();
    }

    @Test
    void subsidiaries_stand_side_by_side_ranked_and_compared() {
        List<TenantFigures> all = group.subsidiaries(OCTOBER).stream()
                .filter(figures -> figures.tenant().startsWith("gr"))
                .toList();
        assertThat(all).extracting(TenantFigures::tenant).containsExactly("grb", "gra", "grc");
        TenantFigures first = all.get(1);
        assertThat(first.now().billedFen()).isEqualTo(1000);
        assertThat(first.monthBefore().billedFen()).isEqualTo(600);
        assertThat(first.yearBefore().billedFen()).isEqualTo(400);
        assertThat(first.rank()).isEqualTo(2);
        assertThat(all.get(2).now()).isEqualTo(TenantFigures.Figures.NONE);
    }

    @Test
    void a_subsidiary_opens_into_its_branches() {
        List<TenantFigures> branches = group.branches(new TenantId("gra"), OCTOBER);
        assertThat(branches).extracting(TenantFigures::name).containsExactly("东区");
        assertThat(branches.get(0).now().customers()).isEqualTo(20);
    }

    @Test
    void a_series_has_no_gaps() {
        List<TenantFigures.Point> series = group.series(new TenantId("gra"), OCTOBER, 24);
        assertThat(series).hasSize(24);
        assertThat(series.get(23).figures().billedFen()).isEqualTo(1000);
        assertThat(series.get(21).figures().billedFen()).isZero();
        assertThat(series.get(0).month()).isEqualTo(OCTOBER.minusMonths(23));
    }

    @Test
    void what_all_billed_month_by_month_is_told_at_once_and_without_gaps() {
        Map<String, List<Long>> billed = group.billedByMonth(OCTOBER, 3);
        assertThat(billed.get("gra")).containsExactly(0L, 600L, 1000L);
        assertThat(billed).containsKey("grb");
    }

    @Test
    void three_hundred_subsidiaries_are_compared_by_two_questions_however_many_there_are() {
        List<TenantFigures> seen = new ArrayList<>();
        Map<String, List<Long>> drawn = new HashMap<>();
        assertThatThrownBy(() -> tenants.platformSql().inTransaction(handle -> {
                    handle.createScript(THREE_HUNDRED).execute();
                    seen.addAll(group.subsidiaries(OCTOBER));
                    drawn.putAll(group.billedByMonth(OCTOBER, 12));
                    throw new IllegalStateException("they were never there");
                }))
                .hasMessage("they were never there");
        List<TenantFigures> many =
                seen.stream().filter(row -> row.tenant().startsWith("zq")).toList();
        assertThat(many).hasSize(300);
        assertThat(many.get(0).tenant()).isEqualTo("zq300");
        assertThat(many.get(0).now().billedFen()).isEqualTo(2 * 300_000);
        assertThat(many.get(299).now().billedFen()).isEqualTo(2 * 1_000);
        assertThat(many).allSatisfy(row -> {
            assertThat(row.monthBefore().billedFen()).isEqualTo(row.now().billedFen());
            assertThat(row.yearBefore().billedFen()).isEqualTo(row.now().billedFen());
            assertThat(drawn.get(row.tenant()))
                    .hasSize(12)
                    .containsOnly(row.now().billedFen());
        });
        assertThat(group.subsidiaries(OCTOBER)).noneMatch(row -> row.tenant().startsWith("zq"));
    }

    @Test
    void handing_a_month_over_again_replaces_it() {
        hand("grc", OCTOBER.plusYears(1), 1, 70);
        hand("grc", OCTOBER.plusYears(1), 1, 80);
        assertThat(group.series(new TenantId("grc"), OCTOBER.plusYears(1), 1)
                        .get(0)
                        .figures()
                        .billedFen())
                .isEqualTo(160);
    }

    private static void hand(String code, YearMonth month, long branch, long billedFen) {
        tenants.in(
                code,
                () -> tenants.consolidation()
                        .publish(
                                List.of(month),
                                List.of(
                                        new Fact(month, branch, "东区", "R", 10, 1000, 10, billedFen, 10, 5, 0),
                                        new Fact(month, branch, "东区", "C", 10, 1000, 10, billedFen, 10, 5, 0))));
    }
}
