package org.hearth.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Reach;
import org.hearth.platform.NewPerson;
import org.hearth.platform.Role;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.cache.Buses;
import org.hearth.platform.security.Houses;
import org.hearth.platform.testing.House;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldingIT {
    private static final Bus BUS = Buses.unconnected();
    private static final TenantId GZ = new TenantId("gz");
    private static final TenantId SH = new TenantId("sh");

    private final TestTenants tenants = TestTenants.provision("gz", "sh");
    private final House house = Houses.node(tenants, BUS);
    private final Bound manager = House.at(tenants.bound("gz"), 1_000_000, Role.MANAGER);

    @BeforeEach
    void nobody_is_there() {
        Houses.clear(tenants);
    }

    @Test
    void a_role_limited_to_branches_reaches_these_alone_and_an_unlimited_one_beside_it_reaches_all() {
        long id = house.person("liming", Role.AGENT, "gz");
        TenantScope.run(
                manager, () -> house.people().grant(id, new NewPerson.Grant(GZ, Role.CLERK, List.of(12L, 13L))));
        Actor actor = house.signIn().choose(house.token("liming"), GZ).actor();
        assertThat(actor.may("payments.take")).isTrue();
        assertThat(actor.reach("payments.take")).isEqualTo(new Reach(false, Set.of(12L, 13L), Set.of(), Set.of()));
        assertThat(actor.reach("customers.view").everything()).isTrue();
        assertThat(actor.reach("billing.run")).isEqualTo(new Reach(false, Set.of(), Set.of(), Set.of()));
    }

    @Test
    void whoever_is_limited_to_a_branch_hands_on_nothing() {
        Bound limited = new Bound(
                GZ, 1, new Actor(5_000_000, "p", Set.of("people.manage", "people.roles", "customers.view.12")));
        TenantScope.run(limited, () -> {
            refused("forbidden", () -> house.roles().create(role("r", "customers.view")));
            refused("permission_form", () -> house.roles().create(role("r", "customers.view.12")));
        });
    }

    @Test
    void a_subsidiary_puts_a_role_together_and_who_holds_it_may_that_and_no_more() {
        long id = house.person("liming", Role.FIELDWORKER, "gz");
        OwnRoles.OwnRole made =
                TenantScope.call(manager, () -> house.roles().create(role("收费主管", "payments.*", "billing.view")));
        TenantScope.run(manager, () -> house.roles().give(made.id(), id, null));
        String token = house.token("liming");
        assertThat(house.signIn().choose(token, GZ).actor().may("payments.dayend"))
                .isTrue();
        assertThat(house.signIn().choose(token, GZ).actor().may("billing.run")).isFalse();
        TenantScope.run(manager, () -> house.roles().change(made.id(), role("收费主管", "billing.view")));
        assertThat(house.signIn().choose(token, GZ).actor().may("payments.dayend"))
                .as("at the next request")
                .isFalse();
        TenantScope.run(manager, () -> house.roles().delete(made.id()));
        assertThat(house.signIn().choose(token, GZ).actor().may("billing.view")).isFalse();
    }

    @Test
    void somebody_new_may_begin_with_nothing_but_a_role_of_the_subsidiarys_own() {
        OwnRoles.OwnRole own =
                TenantScope.call(manager, () -> house.roles().create(role("new", "billing.view", "customers.view")));
        NewPerson.Grant grant = new NewPerson.Grant(GZ, Role.OWN, List.of(12L), own.id());
        NewPerson wanted = new NewPerson("newcomer", "新人", House.PASSWORD, List.of(grant));
        TenantScope.run(manager, () -> house.people().create(wanted));
        assertThat(house.signIn().choose(house.token("newcomer"), GZ).actor().permissions())
                .containsExactlyInAnyOrder("billing.view.12", "customers.view.12");
        NewPerson.Grant nameless = new NewPerson.Grant(GZ, Role.OWN, null);
        TenantScope.run(
                manager,
                () -> refused(
                        "role_place",
                        () -> house.people().create(new NewPerson("nobody", "无名", House.PASSWORD, List.of(nameless)))));
        Bound fewer = new Bound(GZ, 1, new Actor(5_000_000, "p", Set.of("people.manage", "customers.view")));
        NewPerson more = new NewPerson("toomuch", "越权", House.PASSWORD, List.of(grant));
        TenantScope.run(fewer, () -> refused("forbidden", () -> house.people().create(more)));
    }

    @Test
    void nobody_makes_changes_or_gives_a_role_that_holds_more_than_he_does() {
        long id = house.person("liming", Role.CLERK, "gz");
        OwnRoles.OwnRole strong =
                TenantScope.call(manager, () -> house.roles().create(role("strong", "billing.reverse")));
        Bound fewer =
                new Bound(GZ, 1, new Actor(5_000_000, "p", Set.of("people.manage", "people.roles", "customers.view")));
        TenantScope.run(fewer, () -> {
            refused("forbidden", () -> house.roles().create(role("more", "payments.take")));
            refused("forbidden", () -> house.roles().create(role("more", "customers.*")));
            refused("forbidden", () -> house.roles().change(strong.id(), role("strong", "customers.view")));
            refused("forbidden", () -> house.roles().give(strong.id(), id, null));
            refused("forbidden", () -> house.roles().delete(strong.id()));
        });
    }

    @Test
    void a_role_of_another_subsidiary_is_not_there() {
        OwnRoles.OwnRole here = TenantScope.call(manager, () -> house.roles().create(role("here", "billing.view")));
        Bound other = House.at(tenants.bound("sh"), 7, Role.MANAGER);
        long stranger = house.person("stranger", Role.CLERK, "sh");
        TenantScope.run(other, () -> {
            assertThat(house.roles().list()).isEmpty();
            refused("not_found", () -> house.roles().give(here.id(), stranger, null));
            refused("not_found", () -> house.roles().delete(here.id()));
        });
        TenantScope.run(manager, () -> refused("not_found", () -> house.roles().give(here.id(), stranger, null)));
    }

    @Test
    void a_stand_in_holds_the_colleagues_roles_with_their_limits_until_the_date() {
        long away = house.person("away", Role.CLERK, "gz");
        long standIn = house.person("standin", Role.FIELDWORKER, "gz");
        TenantScope.run(manager, () -> house.people().grant(away, new NewPerson.Grant(GZ, Role.CLERK, List.of(12L))));
        TenantScope.run(manager, () -> house.delegations().create(until(away, standIn, Duration.ofDays(14))));
        String token = house.token("standin");
        assertThat(house.signIn()
                        .choose(token, GZ)
                        .actor()
                        .reach("payments.take")
                        .units())
                .containsExactly(12L);
        assertThat(house.signIn().session(token).orElseThrow().memberships())
                .anySatisfy(membership -> assertThat(membership.standIn())
                        .isNotNull()
                        .satisfies(shown -> assertThat(shown.colleague()).isEqualTo("人员 away")));
        tenants.clock().advance(Duration.ofDays(14));
        String later = Houses.node(tenants, BUS).token("standin");
        assertThat(Houses.node(tenants, BUS).signIn().choose(later, GZ).actor().may("payments.take"))
                .isFalse();
    }

    @Test
    void a_delegation_that_is_ended_and_a_role_that_the_colleague_loses_end_at_the_next_request() {
        long away = house.person("away", Role.CLERK, "gz");
        long standIn = house.person("standin", Role.FIELDWORKER, "gz");
        Delegations.Delegation made =
                TenantScope.call(manager, () -> house.delegations().create(until(away, standIn, Duration.ofDays(14))));
        String token = house.token("standin");
        assertThat(house.signIn().choose(token, GZ).actor().may("payments.take"))
                .isTrue();
        TenantScope.run(manager, () -> house.delegations().end(made.id()));
        assertThat(house.signIn().choose(token, GZ).actor().may("payments.take"))
                .isFalse();
    }

    @Test
    void one_hands_over_ones_own_roles_but_not_those_one_only_stands_in_for_nor_more_than_one_holds() {
        long away = house.person("away", Role.CLERK, "gz");
        long standIn = house.person("standin", Role.FIELDWORKER, "gz");
        long third = house.person("third", Role.FIELDWORKER, "gz");
        Bound self = House.at(tenants.bound("gz"), away, Role.CLERK);
        TenantScope.run(self, () -> house.delegations().create(until(away, standIn, Duration.ofDays(1))));
        Bound standing = House.at(tenants.bound("gz"), standIn, Role.CLERK);
        TenantScope.run(standing, () -> {
            refused("forbidden", () -> house.delegations().create(until(away, third, Duration.ofDays(1))));
            house.delegations().create(until(standIn, third, Duration.ofDays(1)));
        });
        assertThat(house.signIn().choose(house.token("third"), GZ).actor().may("payments.take"))
                .isFalse();
        long boss = house.person("boss", Role.MANAGER, "gz");
        Bound fewer = new Bound(GZ, 1, new Actor(9_000_000, "p", Set.of("people.manage", "customers.view")));
        TenantScope.run(
                fewer,
                () -> refused("forbidden", () -> house.delegations().create(until(boss, third, Duration.ofDays(1)))));
        TenantScope.run(manager, () -> {
            refused("delegation_until", () -> house.delegations().create(until(away, third, Duration.ofDays(400))));
            refused("delegation_until", () -> house.delegations().create(until(away, third, Duration.ZERO)));
            refused("delegation_oneself", () -> house.delegations().create(until(away, away, Duration.ofDays(1))));
        });
    }

    @Test
    void everybody_finds_colleagues_to_hand_over_to_and_sees_what_concerns_oneself_alone() {
        long away = house.person("away", Role.CLERK, "gz");
        long standIn = house.person("standin", Role.FIELDWORKER, "gz");
        long third = house.person("third", Role.FIELDWORKER, "gz");
        house.person("stranger", Role.CLERK, "sh");
        Bound self = House.at(tenants.bound("gz"), away, Role.CLERK);
        TenantScope.run(self, () -> {
            assertThat(house.delegations().colleagues("", 0, 50))
                    .extracting(Delegations.Colleague::login)
                    .contains("standin", "third")
                    .doesNotContain("away", "stranger");
            Delegations.Delegation made = house.delegations().create(until(away, standIn, Duration.ofDays(1)));
            assertThat(house.delegations().own()).containsExactly(made);
        });
        TenantScope.run(
                House.at(tenants.bound("gz"), standIn, Role.FIELDWORKER),
                () -> assertThat(house.delegations().own()).hasSize(1));
        TenantScope.run(
                House.at(tenants.bound("gz"), third, Role.FIELDWORKER),
                () -> assertThat(house.delegations().own()).isEmpty());
        Bound visitor = House.at(tenants.bound("sh"), away, Role.CLERK);
        TenantScope.run(
                visitor, () -> refused("not_found", () -> house.delegations().colleagues("", 0, 50)));
    }

    @Test
    void headquarters_of_a_region_sees_its_subsidiaries_and_no_other() {
        long wang = house.person("wang", Role.HEADQUARTERS, null);
        String token = house.token("wang");
        assertThat(house.signIn().choose(token, SH).actor().may("billing.view")).isTrue();
        Regions.Region south = TenantScope.call(
                House.OPERATOR, () -> house.regions().put(new Regions.Wanted("华南", Set.of(GZ), Set.of(wang))));
        assertThat(house.signIn().choose(token, GZ).actor().may("billing.view")).isTrue();
        refused("not_found", () -> house.signIn().choose(token, SH));
        Actor group = house.signIn().chooseGroup(token).actor();
        assertThat(group.reach("group.view")).isEqualTo(new Reach(false, Set.of(), Set.of(), Set.of("gz")));
        TenantScope.run(House.OPERATOR, () -> house.regions().delete(south.id()));
        assertThat(house.signIn().choose(token, SH).actor().may("billing.view")).isTrue();
        TenantScope.run(
                House.OPERATOR,
                () -> refused(
                        "not_found",
                        () -> house.regions().put(new Regions.Wanted("x", Set.of(new TenantId("nowhere")), Set.of()))));
        TenantScope.run(
                manager, () -> refused("forbidden", () -> house.regions().list()));
    }

    private Delegations.Wanted until(long from, long to, Duration length) {
        return new Delegations.Wanted(from, to, tenants.clock().instant().plus(length), "休假");
    }

    private static OwnRoles.Wanted role(String name, String... permissions) {
        return new OwnRoles.Wanted(name, Set.of(permissions));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
