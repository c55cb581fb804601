package org.hearth.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.cache.Buses;
import org.hearth.platform.cache.TestRedis;
import org.hearth.platform.security.Houses;
import org.hearth.platform.testing.House;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInIT {
    private static final Bus BUS = Buses.unconnected();
    private static final TenantId GZ = new TenantId("gz");
    private static final TenantId SH = new TenantId("sh");

    private final TestTenants tenants = TestTenants.provision("gz", "sh");
    private final House house = Houses.node(tenants, BUS);

    @BeforeEach
    void nobody_is_there() {
        Houses.clear(tenants);
    }

    @Test
    void a_clerk_signs_in_and_works_for_the_own_subsidiary_with_a_clerks_permissions() {
        house.person("LiMing", Role.CLERK, "gz");
        SignedIn in = house.signIn().signIn(" liming ", House.PASSWORD, "10.1.1.1");
        assertThat(in.session().memberships()).extracting(Membership::tenant).containsExactly(GZ);
        Bound scope = house.signIn().choose(in.token(), GZ);
        assertThat(scope.requireTenant()).isEqualTo(GZ);
        assertThat(scope.actor().may("payments.take")).isTrue();
        assertThat(scope.actor().may("billing.run")).isFalse();
    }

    @Test
    void another_subsidiary_and_the_group_are_closed_to_a_clerk() {
        house.person("liming", Role.CLERK, "gz");
        String token = house.token("liming");
        refused("not_found", () -> house.signIn().choose(token, SH));
        refused("not_found", () -> house.signIn().choose(token, new TenantId("nowhere")));
        refused("tenant_missing", () -> house.signIn().chooseGroup(token));
    }

    @Test
    void one_person_may_work_for_two_subsidiaries_and_has_in_each_what_is_held_there() {
        long id = house.person("liming", Role.CLERK, "gz");
        TenantScope.run(House.OPERATOR, () -> house.people().grant(id, new NewPerson.Grant(SH, Role.AGENT, null)));
        String token = house.token("liming");
        assertThat(house.signIn().choose(token, GZ).actor().may("payments.take"))
                .isTrue();
        assertThat(house.signIn().choose(token, SH).actor().may("payments.take"))
                .isFalse();
        assertThat(house.signIn().choose(token, SH).actor().may("customers.reveal"))
                .isTrue();
    }

    @Test
    void headquarters_works_for_the_group_and_reads_in_any_subsidiary() {
        house.person("wang", Role.HEADQUARTERS, null);
        String token = house.token("wang");
        Bound group = house.signIn().chooseGroup(token);
        assertThat(group.tenant()).isNull();
        assertThat(group.actor().may("group.view")).isTrue();
        Bound inside = house.signIn().choose(token, SH);
        assertThat(inside.actor().may("billing.view")).isTrue();
        assertThat(inside.actor().may("billing.run")).isFalse();
        refused("not_found", () -> house.signIn().choose(token, new TenantId("nowhere")));
    }

    @Test
    void an_unknown_name_a_wrong_password_and_a_locked_person_are_refused_alike() {
        long id = house.person("liming", Role.CLERK, "gz");
        refused("sign_in_wrong", () -> house.signIn().signIn("nobody", House.PASSWORD, "10.1.1.1"));
        refused("sign_in_wrong", () -> house.signIn().signIn("liming", "wrong", "10.1.1.1"));
        refused("sign_in_wrong", () -> house.signIn().signIn("liming", "", "10.1.1.1"));
        TenantScope.run(House.OPERATOR, () -> house.people().lock(id, true));
        refused("sign_in_wrong", () -> house.signIn().signIn("liming", House.PASSWORD, "10.1.1.1"));
    }

    @Test
    void after_five_wrong_passwords_even_the_right_one_must_wait_on_every_node_and_then_it_works() {
        house.person("liming", Role.CLERK, "gz");
        for (int guess = 0; guess < 5; guess++) {
            refused("sign_in_wrong", () -> house.signIn().signIn("liming", "wrong", "10.1.1.1"));
        }
        House other = Houses.node(tenants, BUS);
        refused("sign_in_wait", () -> other.signIn().signIn("liming", House.PASSWORD, "10.9.9.9"));
        tenants.clock().advance(Duration.ofSeconds(3));
        assertThat(other.token("liming")).isNotEmpty();
        assertThat(house.token("liming")).as("a success forgets the failures").isNotEmpty();
    }

    @Test
    void whoever_tries_many_names_from_one_address_has_to_wait_with_all_of_them() {
        for (int guess = 0; guess < 50; guess++) {
            String name = "name" + guess;
            refused("sign_in_wrong", () -> house.signIn().signIn(name, "", "10.6.6.6"));
        }
        refused("sign_in_wait", () -> house.signIn().signIn("another", "", "10.6.6.6"));
        refused("sign_in_wrong", () -> house.signIn().signIn("another", "", "10.7.7.7"));
    }

    @Test
    void a_session_ends_after_eight_idle_hours_and_after_a_day_in_any_case() {
        house.person("liming", Role.CLERK, "gz");
        String idle = house.token("liming");
        String busy = house.token("liming");
        tenants.clock().advance(Duration.ofHours(7));
        House other = Houses.node(tenants, BUS);
        assertThat(other.signIn().session(busy)).isPresent();
        tenants.clock().advance(Duration.ofHours(2));
        assertThat(Houses.node(tenants, BUS).signIn().session(idle)).isEmpty();
        assertThat(Houses.node(tenants, BUS).signIn().session(busy)).isPresent();
        for (int hour = 0; hour < 15; hour++) {
            tenants.clock().advance(Duration.ofHours(1));
            Houses.node(tenants, BUS).signIn().session(busy);
        }
        assertThat(Houses.node(tenants, BUS).signIn().session(busy)).isEmpty();
    }

    @Test
    void signing_out_ends_this_session_and_no_other() {
        house.person("liming", Role.CLERK, "gz");
        String counter = house.token("liming");
        String phone = house.token("liming");
        house.signIn().signOut(counter);
        assertThat(house.signIn().session(counter)).isEmpty();
        assertThat(house.signIn().session(phone)).isPresent();
    }

    @Test
    void signing_out_everywhere_ends_every_session_on_every_node() {
        try (TestRedis redis = new TestRedis()) {
            House here = Houses.node(tenants, Buses.connected(redis.url()));
            House there = Houses.node(tenants, Buses.connected(redis.url()));
            TestRedis.await(() -> here.bus().isUp() && there.bus().isUp());
            long id = here.person("liming", Role.CLERK, "gz");
            List<String> tokens = List.of(here.token("liming"), there.token("liming"));
            tokens.forEach(token -> {
                assertThat(here.signIn().session(token)).isPresent();
                assertThat(there.signIn().session(token)).isPresent();
            });
            Bound own = here.signIn().choose(tokens.get(0), GZ);
            TenantScope.run(own, () -> here.signIn().signOutEverywhere(id));
            tokens.forEach(token -> assertThat(here.signIn().session(token)).isEmpty());
            tokens.forEach(
                    token -> TestRedis.await(() -> there.signIn().session(token).isEmpty()));
        }
    }

    @Test
    void nobody_ends_the_sessions_of_somebody_else_without_the_permission() {
        long id = house.person("liming", Role.CLERK, "gz");
        Bound agent = House.at(tenants.bound("gz"), id + 1, Role.AGENT);
        TenantScope.run(agent, () -> refused("forbidden", () -> house.signIn().signOutEverywhere(id)));
    }

    @Test
    void a_role_that_is_taken_away_ends_at_the_next_request() {
        long id = house.person("liming", Role.CLERK, "gz");
        String token = house.token("liming");
        house.signIn().choose(token, GZ);
        TenantScope.run(House.OPERATOR, () -> house.people().withdraw(id, GZ, Role.CLERK));
        refused("not_found", () -> house.signIn().choose(token, GZ));
    }

    @Test
    void a_password_set_by_somebody_else_must_be_changed_before_anything_is_done() {
        long id = house.person("liming", Role.CLERK, "gz");
        String given = TenantScope.call(House.OPERATOR, () -> house.people().resetPassword(id));
        String token = house.signIn().signIn("liming", given, "10.1.1.1").token();
        refused("password_change", () -> house.signIn().choose(token, GZ));
        refused("sign_in_wrong", () -> house.signIn().changePassword(token, "not it", "New-2026-Meter", "10.1.1.1"));
        refused("password_length", () -> house.signIn().changePassword(token, given, "short", "10.1.1.1"));
        house.signIn().changePassword(token, given, "New-2026-Meter", "10.1.1.1");
        assertThat(house.signIn().session(token))
                .as("all sessions end with the password")
                .isEmpty();
        String fresh =
                house.signIn().signIn("liming", "New-2026-Meter", "10.1.1.1").token();
        assertThat(house.signIn().choose(fresh, GZ).requireTenant()).isEqualTo(GZ);
    }

    @Test
    void neither_tokens_nor_passwords_nor_mistyped_names_stand_anywhere_in_the_registry() {
        house.person("liming", Role.CLERK, "gz");
        String token = house.token("liming");
        refused("sign_in_wrong", () -> house.signIn().signIn("Secret-typed-here-1", "", "10.1.1.1"));
        String all = tenants.platformSql()
                .inTransaction(handle -> handle.createQuery(
                                "select (select json_agg(s) from session s)::text || (select json_agg(p) from person p)::text"
                                        + " || (select json_agg(l) from security_log l)::text"
                                        + " || (select json_agg(t) from sign_in_throttle t)::text")
                        .mapTo(String.class)
                        .one());
        assertThat(all)
                .doesNotContain(token, House.PASSWORD)
                .doesNotContainIgnoringCase("secret-typed-here-1")
                .contains("$argon2id$");
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
