package org.hearth.tenants.vault;

import java.util.List;
import java.util.function.Supplier;
import org.hearth.kernel.port.Vault;
import org.hearth.tenants.TenantScope;

/** Seals with the keys of one owner, the subsidiary whose scope is open as a rule: AES-256-GCM, and HMAC-SHA-256 for prints. */
public final class TenantVault implements Vault {
    private final KeyRing ring;

    private final Supplier<String> owner;

    /** The vault of whatever subsidiary's scope is open. */
    public TenantVault(KeyRing ring) {
        this(ring, () -> TenantScope.require().requireTenant().code());
    }

    private TenantVault(KeyRing ring, Supplier<String> owner) {
        this.ring = ring;
        this.owner = owner;
    }

    /** The vault of the house itself. */
    public static TenantVault ofHouse(KeyRing ring) {
        return new TenantVault(ring, () -> "");
    }

    @Override
    public byte[] seal(String clear) {
        return ring.current(owner.get()).seal(clear);
    }

    @Override
    public String open(byte[] sealed) {
        return ring.numbered(owner.get(), DataKey.numberOf(sealed)).open(sealed);
    }

    @Override
    public byte[] fingerprint(String clear) {
        return ring.current(owner.get()).fingerprint(clear);
    }

    @Override
    public List<byte[]> fingerprints(String clear) {
        return ring.all(owner.get()).stream().map(key -> key.fingerprint(clear)).toList();
    }

    @Override
    public byte[] mark() {
        return ring.current(owner.get()).mark();
    }
}
