package org.hearth.platform.grants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Reach;
import org.hearth.platform.PeopleRules;
import org.hearth.platform.Role;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.cache.Buses;
import org.hearth.platform.security.Houses;
import org.hearth.platform.testing.House;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.RecordingAudit;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantsIT {
    private static final Bus BUS = Buses.unconnected();
    private static final TenantId GZ = new TenantId("gz");
    private static final TenantId SH = new TenantId("sh");

    private final TestTenants tenants = TestTenants.provision("gz", "sh");
    private final House house = Houses.node(tenants, BUS);
    private final Bound managerThere = House.at(tenants.bound("sh"), 2_000_000, Role.MANAGER);
    private long clerk;
    private String token = "";

    @BeforeEach
    void a_clerk_of_gz_is_at_work() {
        Houses.clear(tenants);
        clerk = house.person("liming", Role.CLERK, "gz");
        token = house.token("liming");
    }

    @Test
    void a_clerk_acts_for_one_customer_of_another_subsidiary_once_somebody_there_approves() {
        Grant asked = ask(Set.of(GrantAct.TAKE_CASE));
        assertThat(asked.state()).isEqualTo(Grant.State.ASKED);
        refused("not_found", () -> house.signIn().choose(token, SH));
        Grant open = TenantScope.call(managerThere, () -> house.grants().decide(asked.id(), true));
        assertThat(open.until()).isEqualTo(tenants.clock().instant().plus(Duration.ofMinutes(60)));
        Actor there = house.signIn().choose(token, SH).actor();
        assertThat(there.reach("customers.view")).isEqualTo(new Reach(false, Set.of(), Set.of(55L), Set.of()));
        assertThat(there.reach("service.take").customers()).containsExactly(55L);
        assertThat(there.may("payments.take")).as("not named in the grant").isFalse();
        assertThat(there.may("customers.reveal")).isFalse();
        assertThat(there.may("customers.edit")).isFalse();
        assertThat(there.name()).as("the trail there says where he is from").isEqualTo("人员 liming · 燃气公司 gz");
    }

    @Test
    void it_ends_by_itself() {
        openSelfIssued();
        assertThat(house.signIn().choose(token, SH).actor().may("payments.take"))
                .isTrue();
        tenants.clock().advance(Duration.ofMinutes(61));
        refused("not_found", () -> Houses.node(tenants, BUS).signIn().choose(token, SH));
    }

    @Test
    void it_ends_when_either_side_ends_it_or_the_clerk_no_longer_works_where_he_asked() {
        Grant grant = openSelfIssued();
        TenantScope.run(managerThere, () -> house.grants().end(grant.id()));
        refused("not_found", () -> house.signIn().choose(token, SH));
        openSelfIssued();
        house.signIn().choose(token, SH);
        TenantScope.run(House.OPERATOR, () -> house.people().withdraw(clerk, GZ, Role.CLERK));
        refused("not_found", () -> house.signIn().choose(token, SH));
    }

    @Test
    void each_step_stands_in_the_trails_of_both_with_its_reason() {
        Grant asked = ask(Set.of(GrantAct.VIEW));
        TenantScope.run(managerThere, () -> house.grants().decide(asked.id(), false));
        assertThat(tenants.audit().entries())
                .filteredOn(entry -> entry.thing().equals("grant/" + asked.id()))
                .extracting(RecordingAudit.Entry::act)
                .containsExactly("grants.ask", "grants.ask", "grants.refuse", "grants.refuse");
        assertThat(tenants.audit().entries().get(0).details().toString()).contains("搬家客户来访", "C55", "sh");
        refused(
                "grant_decided",
                () -> TenantScope.run(managerThere, () -> house.grants().decide(asked.id(), true)));
    }

    @Test
    void nobody_opens_one_without_a_reason_for_too_long_for_nobody_or_for_the_own_subsidiary() {
        refused("grant_reason", () -> ask(wanted(SH, "C55", 60, " ")));
        refused("grant_minutes", () -> ask(wanted(SH, "C55", 481, "x")));
        refused("not_found", () -> ask(wanted(SH, "nobody", 60, "x")));
        refused("not_found", () -> ask(wanted(new TenantId("nowhere"), "C55", 60, "x")));
        refused("grant_here", () -> ask(wanted(GZ, "C55", 60, "x")));
    }

    @Test
    void the_asking_side_cannot_approve_and_strangers_do_not_see_it() {
        Grant asked = ask(Set.of(GrantAct.VIEW));
        Bound managerHere = House.at(tenants.bound("gz"), 1_000_000, Role.MANAGER);
        refused(
                "grant_decided",
                () -> TenantScope.run(managerHere, () -> house.grants().decide(asked.id(), true)));
        refused(
                "not_found",
                () -> TenantScope.run(managerHere, () -> house.grants().end(asked.id() + 1)));
        Bound colleague = House.at(tenants.bound("gz"), clerk + 1, Role.CLERK);
        refused(
                "forbidden",
                () -> TenantScope.run(colleague, () -> house.grants().end(asked.id())));
    }

    private Grant openSelfIssued() {
        TenantScope.run(managerThere, () -> house.people().decide(new PeopleRules(false, true)));
        Grant grant = ask(Set.of(GrantAct.TAKE_PAYMENT));
        assertThat(grant.state()).isEqualTo(Grant.State.OPEN);
        return grant;
    }

    private Grant ask(Set<GrantAct> acts) {
        return ask(new Grant.Wanted(SH, "C55", acts, 60, "搬家客户来访"));
    }

    private Grant ask(Grant.Wanted wanted) {
        return TenantScope.call(
                house.signIn().choose(token, GZ), () -> house.grants().ask(wanted));
    }

    private static Grant.Wanted wanted(TenantId to, String number, int minutes, String reason) {
        return new Grant.Wanted(to, number, Set.of(GrantAct.VIEW), minutes, reason);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
