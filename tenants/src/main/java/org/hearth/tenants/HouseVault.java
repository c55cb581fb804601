package org.hearth.tenants;

import org.hearth.kernel.port.Vault;
import org.hearth.tenants.vault.MasterKeys;

/** Seals what belongs to no subsidiary, the second factors of people for instance, and signs what no database may change unseen. */
public final class HouseVault {
    private final Vault own;
    private final MasterKeys masters;

    /** @param own seals with the house's own keys */
    public HouseVault(Vault own, MasterKeys masters) {
        this.own = own;
        this.masters = masters;
    }

    public byte[] seal(String clear) {
        return own.seal(clear);
    }

    /** @throws IllegalStateException if the bytes were not sealed here or were changed */
    public String open(byte[] sealed) {
        return own.open(sealed);
    }

    /** A signature over a text under the master secret of now. */
    public byte[] sign(String text) {
        return masters.sign(text);
    }

    /** Names the master secret under which {@link #sign} signs now. */
    public String signer() {
        return masters.signer();
    }

    /** Whether the master secret of that name has signed the text. */
    public boolean isSigned(String text, String signer, byte[] signature) {
        return masters.isSigned(text, signer, signature);
    }
}
