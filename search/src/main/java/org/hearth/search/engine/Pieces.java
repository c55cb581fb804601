package org.hearth.search.engine;

import java.util.Arrays;
import java.util.Base64;
import org.hearth.kernel.port.Vault;

/** Pieces of phone and id numbers under the tenant's keyed hash, so that the index holds none in clear. */
public final class Pieces {
    private static final int BYTES = 9;

    private Pieces() {}

    /** Twelve characters that stand for a piece. */
    public static String seal(Vault vault, String piece) {
        byte[] print = vault.fingerprint("piece:" + piece);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(print, BYTES));
    }
}
