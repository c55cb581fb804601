package org.hearth.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.cache.Buses;
import org.hearth.platform.keys.ApiKeys;
import org.hearth.platform.keys.NewApiKey;
import org.hearth.platform.security.Houses;
import org.hearth.platform.testing.House;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleIT {
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
    void a_manager_sees_and_makes_people_of_the_own_subsidiary_only() {
        house.person("here", Role.CLERK, "gz");
        long there = house.person("there", Role.CLERK, "sh");
        TenantScope.run(manager, () -> {
            assertThat(house.people().list("", 0, 10).rows())
                    .extracting(PersonRow::login)
                    .containsExactly("here");
            refused("not_found", () -> house.people().person(there));
            refused("not_found", () -> house.people().grant(there, grant(GZ, Role.CLERK)));
            PersonRow made =
                    house.people().create(wanted("new", grant(GZ, Role.AGENT))).person();
            assertThat(made.memberships()).extracting(Membership::role).containsExactly(Role.AGENT);
            refused("forbidden", () -> house.people().create(wanted("other", grant(SH, Role.CLERK))));
            refused("grants_missing", () -> house.people().create(wanted("other")));
        });
    }

    @Test
    void a_manager_cannot_take_over_a_person_who_also_works_elsewhere() {
        long both = house.person("both", Role.CLERK, "gz");
        TenantScope.run(House.OPERATOR, () -> house.people().grant(both, grant(SH, Role.MANAGER)));
        TenantScope.run(manager, () -> {
            refused("person_elsewhere", () -> house.people().resetPassword(both));
            refused("person_elsewhere", () -> house.people().lock(both, true));
            assertThat(house.people().person(both).memberships())
                    .extracting(Membership::tenant)
                    .containsExactly(GZ);
        });
    }

    @Test
    void headquarters_gives_a_subsidiary_its_first_manager_and_nobody_else() {
        Bound headquarters = Bound.group(new org.hearth.tenants.Actor(7, "hq", Role.HEADQUARTERS.inGroup()));
        TenantScope.run(headquarters, () -> {
            People.Created first = house.people().appoint(GZ, "manager.gz", "吴越");
            assertThat(first.password()).isNotBlank();
            assertThat(first.person().memberships())
                    .extracting(Membership::tenant, Membership::role)
                    .containsExactly(tuple(GZ, Role.MANAGER));
            refused("tenant_staffed", () -> house.people().appoint(GZ, "second", "第二人"));
            refused("login_taken", () -> house.people().appoint(SH, "manager.gz", "同名"));
            refused("not_found", () -> house.people().appoint(new TenantId("nowhere"), "new", "无处"));
        });
        assertThat(Role.HEADQUARTERS.inGroup()).doesNotContain("people.manage", "tenants.suspend", "tenants.delete");
    }

    @Test
    void nobody_hands_on_what_he_does_not_hold() {
        Bound fewer = new Bound(
                GZ, 1, new org.hearth.tenants.Actor(5, "p", Set.of("people.manage", "customers.view", "service.*")));
        TenantScope.run(fewer, () -> {
            refused("forbidden", () -> house.people().create(wanted("new", grant(GZ, Role.CLERK))));
            refused("forbidden", () -> house.keys().issue(new NewApiKey(GZ, "key", Set.of("payments.take"))));
            refused("forbidden", () -> house.keys().issue(new NewApiKey(GZ, "key", Set.of("customers.*"))));
            refused("not_found", () -> house.keys().issue(new NewApiKey(SH, "key", Set.of("customers.view"))));
            assertThat(house.keys()
                            .issue(new NewApiKey(GZ, "key", Set.of("service.take")))
                            .secret())
                    .startsWith("hk_");
        });
    }

    @Test
    void roles_of_the_group_and_of_a_subsidiary_are_not_mixed_up() {
        TenantScope.run(House.OPERATOR, () -> {
            refused("role_place", () -> house.people().create(wanted("a1", grant(null, Role.CLERK))));
            refused("role_place", () -> house.people().create(wanted("a2", grant(GZ, Role.OPERATOR))));
            refused("not_found", () -> house.people().create(wanted("a3", grant(new TenantId("nowhere"), Role.CLERK))));
            assertThat(house.people().list("a", 0, 10).total())
                    .as("nothing half made")
                    .isZero();
        });
    }

    @Test
    void a_sign_in_name_is_taken_once_whatever_its_case_or_width() {
        house.person("liming", Role.CLERK, "gz");
        TenantScope.run(House.OPERATOR, () -> {
            refused("login_taken", () -> house.people().create(wanted("LiMing", grant(SH, Role.CLERK))));
            refused("login_taken", () -> house.people().create(wanted("ｌｉｍｉｎｇ", grant(SH, Role.CLERK))));
            refused("login_form", () -> house.people().create(wanted("li ming", grant(SH, Role.CLERK))));
        });
    }

    @Test
    void a_person_without_a_password_gets_a_random_one_that_must_be_changed() {
        NewPerson wanted = new NewPerson("liming", "李明", null, List.of(grant(GZ, Role.CLERK)));
        People.Created created =
                TenantScope.call(House.OPERATOR, () -> house.people().create(wanted));
        assertThat(created.person().mustChange()).isTrue();
        assertThat(house.signIn()
                        .signIn("liming", String.valueOf(created.password()), "10.1.1.1")
                        .session()
                        .mustChange())
                .isTrue();
    }

    @Test
    void a_search_text_is_taken_as_it_is() {
        house.person("percent_x", Role.CLERK, "gz");
        house.person("percentyx", Role.CLERK, "gz");
        TenantScope.run(House.OPERATOR, () -> {
            assertThat(house.people().list("t_x", 0, 10).rows())
                    .extracting(PersonRow::login)
                    .containsExactly("percent_x");
            assertThat(house.people().list("%", 0, 10).rows()).isEmpty();
            assertThat(house.people().list("PERCENT", 1, 1))
                    .satisfies(page -> assertThat(page.total()).isEqualTo(2))
                    .satisfies(page -> assertThat(page.rows()).hasSize(1));
        });
    }

    @Test
    void an_api_key_works_for_its_subsidiary_with_its_permissions_until_it_is_revoked() {
        ApiKeys.Issued issued = TenantScope.call(
                House.OPERATOR, () -> house.keys().issue(new NewApiKey(GZ, "bank", Set.of("payments.import"))));
        Bound scope = house.keys().enter(issued.secret()).orElseThrow();
        assertThat(scope.requireTenant()).isEqualTo(GZ);
        assertThat(scope.actor().may("payments.import")).isTrue();
        assertThat(scope.actor().may("payments.take")).isFalse();
        assertThat(scope.actor().personId()).isEqualTo(-issued.key().id());
        assertThat(house.keys().enter(issued.secret() + "x")).isEmpty();
        Bound other = House.at(tenants.bound("sh"), 7, Role.MANAGER);
        TenantScope.run(
                other,
                () -> refused(
                        "not_found", () -> house.keys().revoke(issued.key().id())));
        TenantScope.run(manager, () -> house.keys().revoke(issued.key().id()));
        assertThat(house.keys().enter(issued.secret())).isEmpty();
        assertThat(TenantScope.call(manager, () -> house.keys().list()).get(0).revoked())
                .isNotNull();
    }

    private static NewPerson wanted(String login, NewPerson.Grant... grants) {
        return new NewPerson(login, login, House.PASSWORD, List.of(grants));
    }

    private static NewPerson.Grant grant(@org.jspecify.annotations.Nullable TenantId tenant, Role role) {
        return new NewPerson.Grant(tenant, role, null);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
