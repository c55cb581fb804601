package org.hearth.tenants.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.junit.jupiter.api.Test;

class TenantVaultTest {
    private static final String PHONE = "13800138000";
    private final TenantVault vault = new TenantVault("a master secret of 32 bytes or more");

    @Test
    void what_is_sealed_is_opened_again_by_the_same_subsidiary() {
        byte[] sealed = in("va", () -> vault.seal(PHONE));
        assertThat(in("va", () -> vault.open(sealed))).isEqualTo(PHONE);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(PHONE);
    }

    @Test
    void the_same_text_never_looks_the_same_twice_but_has_one_fingerprint() {
        assertThat(in("va", () -> vault.seal(PHONE))).isNotEqualTo(in("va", () -> vault.seal(PHONE)));
        assertThat(in("va", () -> vault.fingerprint(PHONE))).isEqualTo(in("va", () -> vault.fingerprint(PHONE)));
    }

    @Test
    void another_subsidiary_neither_opens_it_nor_has_its_fingerprint() {
        byte[] sealed = in("va", () -> vault.seal(PHONE));
        assertThatThrownBy(() -> in("vb", () -> vault.open(sealed))).isInstanceOf(IllegalStateException.class);
        assertThat(in("vb", () -> vault.fingerprint(PHONE))).isNotEqualTo(in("va", () -> vault.fingerprint(PHONE)));
    }

    @Test
    void a_changed_byte_is_noticed() {
        byte[] sealed = in("va", () -> vault.seal(PHONE));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> in("va", () -> vault.open(changed))).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> in("va", () -> vault.open(new byte[3]))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_short_master_secret_is_refused() {
        assertThatThrownBy(() -> new TenantVault("short")).hasMessageContaining("hearth.secret.master");
    }

    private static <T> T in(String code, Callable<T> work) {
        return TenantScope.call(new Bound(new TenantId(code), 1, Actor.HOUSE), work);
    }
}
