package org.hearth.platform.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.security.Houses;
import org.hearth.platform.testing.Registries;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.Test;

class QuotasIT {
    private static final TenantId QUA = new TenantId("qua");

    @Test
    void the_operator_gives_a_subsidiary_more_or_less_than_everybody_has_and_takes_it_back() {
        TestTenants tenants = TestTenants.provision("qua", "qub");
        Quotas quotas = new Quotas(tenants.platformSql(), Houses.log(tenants), 6, 4);
        TenantQuotas book = new TenantQuotas(quotas, Registries.of(tenants));

        book.give(QUA, new Quota(1, 4));
        assertThat(quotas.of(QUA)).isEqualTo(new Quota(1, 4));
        assertThat(quotas.of(new TenantId("qub"))).isEqualTo(new Quota(6, 4));
        assertThat(book.of(QUA)).isEqualTo(new TenantQuotas.Standing(new Quota(1, 4), new Quota(6, 4), true));

        assertThatThrownBy(() -> book.give(QUA, new Quota(0, 4)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("requests"));
        book.release(QUA);
        assertThat(quotas.of(QUA)).isEqualTo(new Quota(6, 4));
    }
}
