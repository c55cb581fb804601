package org.hearth.kernel.port;

import java.util.List;

/**
 * Seals personal data of the current subsidiary under its own key. The key may be replaced while people work: what an older key has
 * sealed is opened as before, and is to be looked for under {@link #fingerprints all prints} until it has been sealed anew.
 */
public interface Vault {
    /** AES-GCM under the tenant's key; the same text seals differently each time. */
    byte[] seal(String clear);

    /** @throws IllegalStateException if the bytes were not sealed for this tenant or were changed */
    String open(byte[] sealed);

    /** A keyed hash by which an exact value is found again without opening anything; to be kept beside what is sealed now. */
    byte[] fingerprint(String clear);

    /** The keyed hashes under which an exact value may stand, one for each key, the youngest key's first; to be looked for. */
    List<byte[]> fingerprints(String clear);

    /** The bytes with which everything begins that is sealed now; what begins otherwise waits to be sealed anew. */
    byte[] mark();
}
