package org.hearth.platform.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.PeopleRules;
import org.hearth.platform.Role;
import org.hearth.platform.SignIn;
import org.hearth.platform.SignedIn;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.cache.Buses;
import org.hearth.platform.security.Houses;
import org.hearth.platform.testing.House;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorIT {
    private static final Bus BUS = Buses.unconnected();
    private static final TenantId GZ = new TenantId("gz");
    private static final String HERE = "10.1.1.1";

    private final TestTenants tenants = TestTenants.provision("gz");
    private final House house = Houses.node(tenants, BUS);

    /** Somebody who has set a factor up: the secret in the phone and the codes on paper. */
    private record Enrolled(long id, String secret, List<String> recovery) {}

    @BeforeEach
    void nobody_is_there() {
        Houses.clear(tenants);
    }

    @Test
    void who_has_set_a_factor_up_signs_in_in_two_steps() {
        Enrolled wang = enrolled("wang", Role.OPERATOR, null);
        refused("second_factor_asked", () -> house.signIn().signIn("wang", House.PASSWORD, HERE));
        SignIn.Begun begun = house.signIn().begin("wang", House.PASSWORD, HERE);
        assertThat(begun.signedIn()).isNull();
        String challenge = Objects.requireNonNull(begun.challenge());
        assertThat(house.signIn().session(challenge))
                .as("a challenge is no session")
                .isEmpty();
        refused("second_factor_wrong", () -> house.signIn().complete(challenge, "000000", HERE));
        SignedIn in = house.signIn().complete(challenge, nextCode(wang), HERE);
        assertThat(house.signIn().chooseGroup(in.token()).actor().may("tenants.onboard"))
                .isTrue();
        refused("challenge_ended", () -> house.signIn().complete(challenge, nextCode(wang), HERE));
    }

    @Test
    void a_code_is_good_once_even_for_two_who_are_equally_fast() throws Exception {
        Enrolled wang = enrolled("wang", Role.OPERATOR, null);
        String code = nextCode(wang);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Boolean> tries = () -> {
            String challenge = challenge("wang");
            try {
                house.signIn().complete(challenge, code, HERE);
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
        int in = 0;
        for (Future<Boolean> one : threads.invokeAll(List.of(tries, tries, tries, tries))) {
            in += one.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(in).isEqualTo(1);
    }

    @Test
    void a_code_from_before_the_last_one_is_refused_too() {
        Enrolled wang = enrolled("wang", Role.OPERATOR, null);
        String early = nextCode(wang);
        String late = nextCode(wang);
        house.signIn().complete(challenge("wang"), late, HERE);
        refused("second_factor_wrong", () -> house.signIn().complete(challenge("wang"), early, HERE));
    }

    @Test
    void each_of_ten_recovery_codes_lets_in_once_however_it_is_typed() {
        Enrolled wang = enrolled("wang", Role.OPERATOR, null);
        assertThat(new HashSet<>(wang.recovery())).hasSize(10);
        String code = wang.recovery().get(3);
        String typed = " " + code.replace("-", " ").toUpperCase(java.util.Locale.ROOT);
        SignedIn in = house.signIn().complete(challenge("wang"), typed, HERE);
        assertThat(house.factor().state(in.token())).isEqualTo(new FactorState(true, false, 9));
        refused("second_factor_wrong", () -> house.signIn().complete(challenge("wang"), code, HERE));
    }

    @Test
    void after_five_wrong_codes_the_right_one_must_wait_on_every_node() {
        Enrolled wang = enrolled("wang", Role.OPERATOR, null);
        String challenge = challenge("wang");
        for (int guess = 0; guess < 5; guess++) {
            refused("second_factor_wrong", () -> house.signIn().complete(challenge, "000000", HERE));
        }
        String code = nextCode(wang);
        tenants.clock().advance(Duration.ofSeconds(-30));
        House other = Houses.node(tenants, BUS);
        refused("sign_in_wait", () -> other.signIn().complete(challenge, code, "10.9.9.9"));
    }

    @Test
    void a_challenge_lasts_five_minutes() {
        Enrolled wang = enrolled("wang", Role.OPERATOR, null);
        String challenge = challenge("wang");
        tenants.clock().advance(Duration.ofMinutes(6));
        refused("challenge_ended", () -> house.signIn().complete(challenge, nextCode(wang), HERE));
    }

    @Test
    void where_it_is_required_administrators_do_nothing_before_they_have_set_it_up_and_others_need_none() {
        House strict = Houses.node(tenants, BUS, "required");
        strict.person("wang", Role.OPERATOR, null);
        strict.person("liming", Role.CLERK, "gz");
        assertThat(strict.signIn().choose(strict.token("liming"), GZ).requireTenant())
                .isEqualTo(GZ);
        String token = strict.token("wang");
        refused("second_factor_missing", () -> strict.signIn().chooseGroup(token));
        Enrolment begun = strict.factor().begin(token, "", HERE);
        refused("second_factor_wrong", () -> strict.factor().confirm(token, "000000", HERE));
        refused("second_factor_missing", () -> strict.signIn().chooseGroup(token));
        strict.factor().confirm(token, FactorsForTests.code(begun.secret(), tenants), HERE);
        assertThat(strict.signIn().chooseGroup(token).tenant()).isNull();
    }

    @Test
    void a_subsidiary_may_require_it_of_its_managers() {
        house.person("chen", Role.MANAGER, "gz");
        house.person("liming", Role.CLERK, "gz");
        TenantScope.run(
                House.at(tenants.bound("gz"), 1_000_000, Role.MANAGER),
                () -> house.people().decide(new PeopleRules(true, false)));
        refused("second_factor_missing", () -> house.signIn().choose(house.token("chen"), GZ));
        assertThat(house.signIn().choose(house.token("liming"), GZ).requireTenant())
                .isEqualTo(GZ);
    }

    @Test
    void beginning_anew_needs_a_code_and_changes_nothing_before_it_is_confirmed() {
        Enrolled wang = enrolled("wang", Role.OPERATOR, null);
        String token =
                house.signIn().complete(challenge("wang"), nextCode(wang), HERE).token();
        refused("second_factor_wrong", () -> house.factor().begin(token, "", HERE));
        house.factor().begin(token, nextCode(wang), HERE);
        assertThat(house.signIn()
                        .complete(challenge("wang"), nextCode(wang), HERE)
                        .token())
                .isNotEmpty();
    }

    @Test
    void another_administrator_takes_it_away_which_ends_the_sessions_and_stands_in_the_log() {
        Enrolled wang = enrolled("wang", Role.OPERATOR, null);
        String token =
                house.signIn().complete(challenge("wang"), nextCode(wang), HERE).token();
        TenantScope.run(
                org.hearth.tenants.Bound.group(
                        new org.hearth.tenants.Actor(wang.id(), "wang", Set.of("people.manage"))),
                () -> refused("factor_oneself", () -> house.people().resetSecondFactor(wang.id())));
        TenantScope.run(House.OPERATOR, () -> house.people().resetSecondFactor(wang.id()));
        assertThat(house.signIn().session(token)).isEmpty();
        assertThat(house.token("wang")).isNotEmpty();
        assertThat(log()).contains("people.factor_reset person/" + wang.id() + " operator");
    }

    @Test
    void neither_the_secret_nor_a_recovery_code_stands_in_the_registry() {
        Enrolled wang = enrolled("wang", Role.OPERATOR, null);
        String all = tenants.platformSql()
                .inTransaction(handle -> handle.createQuery("select (select json_agg(f) from second_factor f)::text"
                                + " || (select json_agg(r) from recovery_code r)::text"
                                + " || (select json_agg(l) from security_log l)::text")
                        .mapTo(String.class)
                        .one());
        assertThat(all)
                .doesNotContain(wang.secret())
                .doesNotContain(wang.recovery())
                .doesNotContain(java.util.HexFormat.of()
                        .formatHex(wang.secret().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    private Enrolled enrolled(String login, Role role, @org.jspecify.annotations.Nullable String tenant) {
        long id = house.person(login, role, tenant);
        String token = house.token(login);
        Enrolment begun = house.factor().begin(token, "", HERE);
        assertThat(begun.uri()).startsWith("otpauth://totp/Hearth:" + login + "?secret=" + begun.secret());
        assertThat(begun.qr()).startsWith("<svg");
        List<String> codes = house.factor().confirm(token, FactorsForTests.code(begun.secret(), tenants), HERE);
        return new Enrolled(id, begun.secret(), codes);
    }

    private String challenge(String login) {
        return Objects.requireNonNull(
                house.signIn().begin(login, House.PASSWORD, HERE).challenge());
    }

    /** The code that the phone shows half a minute later. */
    private String nextCode(Enrolled person) {
        tenants.clock().advance(Duration.ofSeconds(30));
        return FactorsForTests.code(person.secret(), tenants);
    }

    private List<String> log() {
        return tenants.platformSql()
                .inTransaction(
                        handle -> handle.createQuery("select act || ' ' || thing || ' ' || actor from security_log")
                                .mapTo(String.class)
                                .list());
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
