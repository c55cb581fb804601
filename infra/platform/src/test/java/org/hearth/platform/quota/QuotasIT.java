package org.hearth.platform.quota;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.kernel.TenantId;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.Test;

class QuotasIT {
    @Test
    void the_registry_gives_a_subsidiary_more_or_less_than_everybody_has() {
        TestTenants tenants = TestTenants.provision("qua", "qub");
        tenants.platformSql()
                .inTransaction(
                        handle -> handle.execute("insert into tenant_quota (tenant, requests) values ('qua', 1)"));

        Quotas quotas = new Quotas(tenants.platformSql(), 6, 4);

        assertThat(quotas.of(new TenantId("qua"))).isEqualTo(new Quota(1, 4));
        assertThat(quotas.of(new TenantId("qub"))).isEqualTo(new Quota(6, 4));
    }
}
