package org.hearth.search.engine;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.hearth.kernel.port.Vault;

/** Pieces of phone and id numbers under the tenant's keyed hash, so that the index holds none in clear. */
public final class Pieces {
    private static final int BYTES = 9;

    private Pieces() {}

    /** Twelve characters that stand for a piece. */
    public static String seal(Vault vault, String piece) {
        return text(vault.fingerprint("piece:" + piece));
    }

    /** What may stand for a piece in the index, which keeps prints of older keys until it is built anew. */
    public static List<String> sought(Vault vault, String piece) {
        return vault.fingerprints("piece:" + piece).stream().map(Pieces::text).toList();
    }

    private static String text(byte[] print) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(print, BYTES));
    }
}
