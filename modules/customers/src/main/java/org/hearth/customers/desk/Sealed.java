package org.hearth.customers.desk;

import org.hearth.customers.rules.Masked;
import org.hearth.kernel.port.Vault;

/** A personal number as it is kept. */
record Sealed(byte[] sealed, byte[] print, String tail) {
    static Sealed of(Vault vault, String clear) {
        return new Sealed(vault.seal(clear), vault.fingerprint(clear), Masked.tail(clear));
    }
}
