package org.hearth.tenants.copies;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.hearth.kernel.Refused;

/** Seals personal data in a copy: AES-256-GCM under a key that follows from what a person chose (PBKDF2, HMAC-SHA-256). */
final class Passphrase {
    private static final String WORD = "hearth copy";
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int ITERATIONS = 310_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] salt;
    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();

    private Passphrase(String words, byte[] salt) {
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw Refused.invalid("passphrase", "copy_passphrase_length", Map.of("least", SHORTEST, "most", LONGEST));
        }
        this.salt = salt;
        try {
            PBEKeySpec spec = new PBEKeySpec(words.toCharArray(), salt, ITERATIONS, 256);
            key = new SecretKeySpec(
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded(),
                    "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For a new copy. */
    static Passphrase chosen(String words) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return new Passphrase(words, salt);
    }

    /**
     * For a copy that is there.
     *
     * @throws Refused if it is another one
     */
    static Passphrase of(String words, String salt, String check) {
        Passphrase passphrase = new Passphrase(words, Base64.getDecoder().decode(salt));
        try {
            if (passphrase.open(Base64.getDecoder().decode(check)).equals(WORD)) {
                return passphrase;
            }
        } catch (IllegalStateException e) {
            throw Refused.invalid("passphrase", "copy_passphrase");
        }
        throw Refused.invalid("passphrase", "copy_passphrase");
    }

    String salt() {
        return Base64.getEncoder().encodeToString(salt);
    }

    String check() {
        return Base64.getEncoder().encodeToString(seal(WORD));
    }

    byte[] seal(String clear) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, nonce, clear.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array();
    }

    /** @throws IllegalStateException if it was not sealed with this one, or changed since */
    String open(byte[] sealed) {
        if (sealed.length < NONCE) {
            throw new IllegalStateException("not a sealed value");
        }
        byte[] nonce = Arrays.copyOf(sealed, NONCE);
        byte[] text = Arrays.copyOfRange(sealed, NONCE, sealed.length);
        return new String(run(Cipher.DECRYPT_MODE, nonce, text), StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed with this passphrase, or changed since", e);
        }
    }
}
