package org.hearth.tenants.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.schema.Drift;
import org.hearth.tenants.schema.Reference;
import org.hearth.tenants.schema.Seeds;
import org.hearth.tenants.schema.TenantSchema;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.Test;

class KilledOnboardingIT {
    private static final int LATEST_MILLIS = 700;

    private final TestTenants tenants = TestTenants.provision("kob");
    private final PlatformSql sql = tenants.platformSql();
    private final Drift drift = new Drift(sql, new Reference(sql, new TenantSchema(), new Seeds()));

    @Test
    void a_kill_at_any_instant_leaves_no_half_subsidiary_and_the_others_unharmed() {
        try (Killing killing = new Killing(tenants, LATEST_MILLIS)) {
            for (int round = 0; round < Killing.ROUNDS; round++) {
                round(killing, "kr" + round + "x");
            }
            System.out.println(
                    "killed inside a transaction in " + killing.inTheMiddle() + " of " + Killing.ROUNDS + " rounds");
        }
    }

    private void round(Killing killing, String prefix) {
        killing.once("onboard " + prefix);
        List<String> registered = codes("select code from tenant where code like :like", prefix + "%");
        assertThat(codes("select substr(nspname, 3) from pg_namespace where nspname like :like", "t\\_" + prefix + "%"))
                .as("schemas of " + prefix)
                .containsExactlyInAnyOrderElementsOf(registered);
        assertThat(codes("select substr(rolname, 3) from pg_roles where rolname like :like", "t\\_" + prefix + "%"))
                .as("roles of " + prefix)
                .containsExactlyInAnyOrderElementsOf(registered);
        assertThat(codes("select tenant from tenant_log where tenant like :like", prefix + "%"))
                .as("what was recorded of " + prefix)
                .containsExactlyInAnyOrderElementsOf(registered);
        assertThat(registered)
                .allSatisfy(code -> assertThat(drift.of(new TenantId(code))).isEmpty());
        assertThat(drift.of(new TenantId("kob"))).isEmpty();
        String next = prefix + registered.size();
        tenants.add(next);
        registered.forEach(tenants::wipe);
        tenants.wipe(next);
    }

    private List<String> codes(String query, String like) {
        return sql.inTransaction(handle ->
                handle.createQuery(query).bind("like", like).mapTo(String.class).list());
    }
}
