package org.hearth.tenants.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearth.kernel.port.Vault;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.Test;

class KeyShelfIT {
    private static final String OLD = "the master secret of tests, 32 bytes and more";
    private static final String NEW = "a younger master secret of 32 bytes or more";

    private final TestTenants tenants = TestTenants.provision("gz");

    @Test
    void a_new_master_secret_wraps_the_keys_anew_and_what_was_sealed_stays_open_on_old_and_new_nodes() {
        Vault old = new TenantVault(shelf(OLD, NEW).ring());
        byte[] sealed = tenants.in("gz", () -> old.seal("13800138000"));
        byte[] print = tenants.in("gz", () -> old.fingerprint("13800138000"));
        try {
            assertThat(shelf(NEW, OLD).rewrap()).isPositive();
            assertThat(shelf(NEW, OLD).rewrap()).as("once is enough").isZero();
            Vault young = new TenantVault(shelf(NEW).ring());
            assertThat(tenants.in("gz", () -> young.open(sealed))).isEqualTo("13800138000");
            assertThat(tenants.in("gz", () -> young.fingerprint("13800138000"))).isEqualTo(print);
            Vault beside = new TenantVault(shelf(OLD, NEW).ring());
            assertThat(tenants.in("gz", () -> beside.open(sealed))).isEqualTo("13800138000");
            Vault without = new TenantVault(shelf(OLD).ring());
            assertThatThrownBy(() -> tenants.in("gz", () -> without.open(sealed)))
                    .hasMessageContaining("was not told");
        } finally {
            shelf(OLD, NEW).rewrap();
        }
    }

    @Test
    void a_key_that_was_asked_for_twice_at_the_same_time_is_made_once() {
        int number = tenants.keyShelf().renew("gz");
        assertThat(tenants.keyShelf().renew("gz")).isEqualTo(number);
    }

    private KeyShelf shelf(String current, String... others) {
        return new KeyShelf(tenants.platformSql(), new MasterKeys(current, List.of(others)));
    }
}
