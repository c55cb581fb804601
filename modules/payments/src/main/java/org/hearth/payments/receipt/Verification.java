package org.hearth.payments.receipt;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.hearth.kernel.Money;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Vault;

/**
 * What the QR code of a receipt says: subsidiary, number, day, amount and a code that only the subsidiary's own key can make, so that
 * a forged or altered receipt is found out.
 */
final class Verification {
    private static final String MARKED = "receipt:";
    private static final String MARK = "HEARTH1";
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ0123456789";
    private static final int CODE_LENGTH = 16;
    private static final int PARTS = 6;

    private final Vault vault;

    Verification(Vault vault) {
        this.vault = vault;
    }

    String text(TenantId tenant, long paymentId, LocalDate paidOn, Money amount) {
        String body = String.join(
                "/", MARK, tenant.code(), NumberKind.RECEIPT.format(paymentId), paidOn.toString(), amount.toString());
        return body + "/" + code(vault.fingerprint(MARKED + body));
    }

    /** The payment whose receipt carries the text, if the text is genuine and of this subsidiary. */
    Optional<Long> paymentOf(TenantId tenant, String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != PARTS || !parts[0].equals(MARK) || !parts[1].equals(tenant.code())) {
            return Optional.empty();
        }
        String body = String.join("/", Arrays.copyOf(parts, PARTS - 1));
        boolean genuine = vault.fingerprints(MARKED + body).stream()
                        .anyMatch(print -> code(print).equals(parts[PARTS - 1]))
                && NumberKind.RECEIPT.accepts(parts[2]);
        return genuine ? Optional.of(NumberKind.RECEIPT.serial(parts[2])) : Optional.empty();
    }

    private static String code(byte[] print) {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        int bits = 0;
        int held = 0;
        for (int i = 0; code.length() < CODE_LENGTH; i++) {
            bits = bits << 8 | print[i] & 0xff;
            held += 8;
            while (held >= 5 && code.length() < CODE_LENGTH) {
                held -= 5;
                code.append(ALPHABET.charAt(bits >> held & 31));
            }
            bits &= (1 << held) - 1;
        }
        return code.toString();
    }
}
