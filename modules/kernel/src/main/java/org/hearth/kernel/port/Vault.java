package org.hearth.kernel.port;

/** Seals personal data of the current subsidiary under its own key. */
public interface Vault {
    /** AES-GCM under the tenant's key; the same text seals differently each time. */
    byte[] seal(String clear);

    /** @throws IllegalStateException if the bytes were not sealed for this tenant or were changed */
    String open(byte[] sealed);

    /** A keyed hash by which an exact value is found again without opening anything. */
    byte[] fingerprint(String clear);
}
