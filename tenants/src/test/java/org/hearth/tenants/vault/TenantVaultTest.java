package org.hearth.tenants.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.junit.jupiter.api.Test;

class TenantVaultTest {
    private static final String PHONE = "13800138000";
    private static final String MASTER = "a master secret of 32 bytes or more";

    private final Shelf shelf = new Shelf(new MasterKeys(MASTER, List.of()));
    private final TenantVault vault = new TenantVault(shelf.ring());

    /** Keys in memory. */
    private static final class Shelf {
        private final Map<String, List<WrappedKey>> keys = new HashMap<>();
        private final MasterKeys masters;

        Shelf(MasterKeys masters) {
            this.masters = masters;
        }

        List<WrappedKey> of(String owner) {
            return keys.computeIfAbsent(owner, anybody -> List.of(key(owner, 0, true)));
        }

        void renew(String owner, boolean current) {
            List<WrappedKey> older = of(owner);
            keys.put(
                    owner,
                    Stream.concat(Stream.of(key(owner, older.size(), current)), older.stream())
                            .toList());
        }

        WrappedKey key(String owner, int number, boolean current) {
            byte[] wrapped = masters.wrap(KeyRing.about(owner, number), DataKey.random());
            return new WrappedKey(number, wrapped, masters.id(), current);
        }

        KeyRing ring() {
            return new KeyRing(masters, this::of);
        }
    }

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
        assertThatThrownBy(() -> new MasterKeys("short", List.of())).hasMessageContaining("hearth.secret.master");
    }

    @Test
    void what_an_older_key_has_sealed_is_opened_and_found_beside_what_the_new_one_seals() {
        byte[] old = in("va", () -> vault.seal(PHONE));
        byte[] oldPrint = in("va", () -> vault.fingerprint(PHONE));
        shelf.renew("va", true);
        TenantVault later = new TenantVault(shelf.ring());
        byte[] fresh = in("va", () -> later.seal(PHONE));
        assertThat(in("va", () -> later.open(old))).isEqualTo(PHONE);
        assertThat(in("va", () -> later.open(fresh))).isEqualTo(PHONE);
        assertThat(in("va", () -> later.fingerprints(PHONE)))
                .containsExactly(in("va", () -> later.fingerprint(PHONE)), oldPrint);
        assertThat(fresh).startsWith(in("va", later::mark));
        assertThat(old[0]).isNotEqualTo(in("va", later::mark)[0]);
    }

    @Test
    void a_new_key_does_not_seal_before_every_node_knows_it() {
        shelf.renew("va", false);
        TenantVault later = new TenantVault(shelf.ring());
        assertThat(in("va", later::mark)).containsExactly(1);
        assertThat(in("va", () -> later.fingerprints(PHONE))).hasSize(2);
    }

    @Test
    void a_key_of_one_subsidiary_put_in_the_place_of_anothers_is_refused() {
        byte[] sealed = in("va", () -> vault.seal(PHONE));
        List<WrappedKey> stolen = shelf.of("va");
        TenantVault thief = new TenantVault(new KeyRing(shelf.masters, owner -> stolen));
        assertThatThrownBy(() -> in("vb", () -> thief.open(sealed))).isInstanceOf(IllegalStateException.class);
    }

    private static <T> T in(String code, Callable<T> work) {
        return TenantScope.call(new Bound(new TenantId(code), 1, Actor.HOUSE), work);
    }
}
