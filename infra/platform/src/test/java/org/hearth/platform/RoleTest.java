package org.hearth.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hearth.kernel.Texts;
import org.hearth.platform.security.PeopleRealm;
import org.hearth.tenants.Actor;
import org.junit.jupiter.api.Test;

class RoleTest {
    @Test
    void only_roles_of_the_group_may_do_anything_in_the_group() {
        assertThat(Arrays.stream(Role.values()).filter(Role::isOfGroup))
                .containsExactly(Role.HEADQUARTERS, Role.OPERATOR);
    }

    @Test
    void headquarters_reads_in_a_subsidiary_and_changes_nothing() {
        assertThat(Role.HEADQUARTERS.inSubsidiary())
                .allMatch(permission -> permission.endsWith(".view") || permission.equals("search.use"));
    }

    @Test
    void an_operator_sees_no_customer_and_no_money() {
        Actor operator = new Actor(1, "operator", Role.OPERATOR.inSubsidiary());
        for (String business : Set.of("customers.view", "billing.view", "payments.view", "metering.view")) {
            assertThat(operator.may(business)).isFalse();
        }
    }

    @Test
    void only_a_manager_among_the_staff_hands_out_roles() {
        assertThat(Arrays.stream(Role.values())
                        .filter(role -> !role.isOfGroup())
                        .filter(role -> new Actor(1, "", role.inSubsidiary()).may("people.manage")))
                .containsExactly(Role.MANAGER);
    }

    @Test
    void a_manager_may_hand_on_every_role_of_the_subsidiary() {
        for (Role role : Role.values()) {
            if (!role.isOfGroup()) {
                assertThat(role.inSubsidiary())
                        .allMatch(permission -> PeopleRealm.covers(Role.MANAGER.inSubsidiary(), permission));
            }
        }
    }

    @Test
    void every_role_has_a_name_in_both_languages() {
        for (Locale language : Texts.LANGUAGES) {
            for (Role role : Role.values()) {
                assertThat(Texts.of(language).label(role)).doesNotContain("!");
            }
        }
    }

    @Property
    void an_actor_and_shiro_agree_on_what_a_permission_covers(
            @ForAll("permissions") String held, @ForAll("acts") String wanted) {
        assertThat(new Actor(1, "", Set.of(held)).may(wanted)).isEqualTo(PeopleRealm.covers(Set.of(held), wanted));
    }

    @Provide
    Arbitrary<String> acts() {
        return Arbitraries.of("payments.take", "payments.view", "billing.view", "billing.run", "people.manage");
    }

    @Provide
    Arbitrary<String> permissions() {
        return Arbitraries.oneOf(acts(), Arbitraries.of("*", "payments.*", "billing.*", "people.*"));
    }
}
