package org.hearth.tenants.vault;

/** Seals what belongs to no subsidiary, the second factors of people for instance, with keys of the house's own. */
public final class HouseVault {
    private static final String OWNER = "";

    private final KeyRing ring;

    public HouseVault(KeyRing ring) {
        this.ring = ring;
    }

    public byte[] seal(String clear) {
        return ring.current(OWNER).seal(clear);
    }

    /** @throws IllegalStateException if the bytes were not sealed here or were changed */
    public String open(byte[] sealed) {
        return ring.numbered(OWNER, DataKey.numberOf(sealed)).open(sealed);
    }
}
