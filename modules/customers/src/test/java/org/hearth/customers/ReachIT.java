package org.hearth.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Reach;
import org.hearth.tenants.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachIT {

    private final Subsidiaries town = new Subsidiaries("gz");
    private final CustomerTerritory territory = new CustomerTerritory(town.tenants.sql());
    private long north;
    private long south;
    private long counter;

    @TempDir
    Path folder;

    @BeforeEach
    void two_branches_have_a_customer_each() {
        north = unit("BRANCH", 1, "北区");
        south = unit("BRANCH", 1, "南区");
        counter = unit("CENTRE", north, "北区营业厅");
        town.load(
                "gz",
                folder,
                "G1,张伟,居民,13800138001,,广东省,广州市,天河区,,,1,1,1,101,3,,2024-01-01,B1,北区,",
                "G2,李娜,居民,13800138002,,广东省,广州市,天河区,,,2,1,1,101,3,,2024-01-01,B1,南区,");
    }

    @Test
    void whoever_is_limited_to_a_branch_finds_its_customers_alone() {
        assertThat(names("customers.view." + north)).containsExactly("张伟");
        assertThat(names("customers.view." + south)).containsExactly("李娜");
        assertThat(names("customers.view." + north, "customers.view." + south)).containsExactly("张伟", "李娜");
        assertThat(names("customers.view")).containsExactly("张伟", "李娜");
        assertThat(names("billing.view." + north)).isEmpty();
    }

    @Test
    void a_service_centre_serves_its_branch_and_the_head_office_everybody() {
        assertThat(names("customers.view." + counter)).containsExactly("张伟");
        assertThat(names("customers.view.1")).containsExactly("张伟", "李娜");
    }

    @Test
    void a_grant_for_one_customer_reaches_that_one() {
        long one = id("张伟");
        assertThat(names("customers.view.c" + one)).containsExactly("张伟");
        Reach reach = new Reach(false, Set.of(), Set.of(one), Set.of());
        town.tenants.in("gz", () -> {
            territory.checkCustomer(reach, one);
            assertThatThrownBy(() -> territory.checkCustomer(reach, id("李娜")))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.code()).isEqualTo("not_found"));
            assertThat(territory.within(reach, List.of(one, id("李娜")))).containsExactly(one);
        });
    }

    @Test
    void another_branchs_account_is_answered_as_if_it_were_not_there() {
        long account = town.tenants.in(
                "gz", () -> town.customers.accountsOf(id("李娜")).get(0).id());
        Reach reach = new Reach(false, Set.of(north), Set.of(), Set.of());
        town.tenants.in(
                "gz",
                () -> assertThatThrownBy(() -> territory.checkAccount(reach, account))
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(Refused.Reason.NOT_FOUND)));
        town.tenants.in(
                "gz", () -> territory.checkAccount(new Reach(false, Set.of(south), Set.of(), Set.of()), account));
    }

    @Test
    void a_number_names_the_customer_whom_a_grant_is_for() {
        String unified =
                town.tenants.in("gz", () -> town.customers.card(id("张伟")).unifiedId());
        assertThat(town.tenants.in("gz", () -> territory.customerOf(unified))).isEqualTo(id("张伟"));
    }

    private List<String> names(String... permissions) {
        town.tenants.as(new Actor(7, "p", Set.of(permissions)));
        return town.tenants.in("gz", () -> town.customers.list(CustomerFilter.ALL, 0, 10)).rows().stream()
                .map(CustomerRow::name)
                .toList();
    }

    private long id(String name) {
        return town.tenants.in(
                "gz",
                () -> town.tenants
                        .sql()
                        .with(handle -> handle.createQuery("select id from customer where name = :name")
                                .bind("name", name)
                                .mapTo(Long.class)
                                .one()));
    }

    private long unit(String kind, long parent, String name) {
        return town.tenants.in(
                "gz",
                () -> town.tenants
                        .sql()
                        .with(handle -> handle.createQuery(
                                        "insert into org_unit (kind, parent_id, number, name)"
                                                + " values (:kind, :parent, lpad((select count(*) from org_unit)::text, 6, '9'), :name) returning id")
                                .bind("kind", kind)
                                .bind("parent", parent)
                                .bind("name", name)
                                .mapTo(Long.class)
                                .one()));
    }
}
