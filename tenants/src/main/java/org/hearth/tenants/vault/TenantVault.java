package org.hearth.tenants.vault;

import java.util.List;
import org.hearth.kernel.port.Vault;
import org.hearth.tenants.TenantScope;

/** Seals with the keys of the subsidiary whose scope is open: AES-256-GCM, and HMAC-SHA-256 for prints. */
public final class TenantVault implements Vault {
    private final KeyRing ring;

    public TenantVault(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public byte[] seal(String clear) {
        return ring.current(owner()).seal(clear);
    }

    @Override
    public String open(byte[] sealed) {
        return ring.numbered(owner(), DataKey.numberOf(sealed)).open(sealed);
    }

    @Override
    public byte[] fingerprint(String clear) {
        return ring.current(owner()).fingerprint(clear);
    }

    @Override
    public List<byte[]> fingerprints(String clear) {
        return ring.all(owner()).stream().map(key -> key.fingerprint(clear)).toList();
    }

    @Override
    public byte[] mark() {
        return ring.current(owner()).mark();
    }

    private static String owner() {
        return TenantScope.require().requireTenant().code();
    }
}
