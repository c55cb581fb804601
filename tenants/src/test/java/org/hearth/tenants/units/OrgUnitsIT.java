package org.hearth.tenants.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearth.kernel.NumberKind;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrgUnitsIT {
    private static TestTenants tenants;
    private static OrgUnits units;

    @BeforeAll
    static void a_subsidiary() {
        tenants = TestTenants.provision("orga");
        units = new OrgUnits(tenants.sql(), tenants.audit());
    }

    @Test
    void a_branch_is_opened_below_the_head_office_and_a_centre_below_it() {
        OrgUnit branch = tenants.in("orga", () -> units.create("BRANCH", 1, "东区分公司"));
        OrgUnit centre = tenants.in("orga", () -> units.create("CENTRE", branch.id(), "东门营业厅"));
        assertThat(NumberKind.BRANCH.accepts(branch.number())).isTrue();
        assertThat(tenants.in("orga", () -> units.find(centre.id()))
                        .orElseThrow()
                        .parentId())
                .isEqualTo(branch.id());
        assertThat(tenants.audit().entries()).anyMatch(entry -> entry.thing().equals("org_unit/" + branch.number()));
    }

    @Test
    void a_branch_below_a_service_centre_is_refused() {
        assertThatThrownBy(() -> tenants.in("orga", () -> units.create("BRANCH", 2, "错")))
                .hasMessageContaining("org_unit_place");
    }

    @Test
    void a_name_is_taken_once_below_one_unit() {
        assertThatThrownBy(() -> tenants.in("orga", () -> units.create("CENTRE", 1, "中心营业厅")))
                .hasMessageContaining("org_unit_taken");
        tenants.in("orga", () -> units.rename(2, "中心营业厅"));
    }
}
