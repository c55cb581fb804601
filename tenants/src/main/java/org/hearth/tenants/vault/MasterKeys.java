package org.hearth.tenants.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The master secrets that this node was told: one under which keys are wrapped now, and others that still open, so that nodes with
 * the old and the new one can run side by side. Wrapping is AES-256-GCM under a key derived from the secret (HMAC-SHA-256).
 */
public final class MasterKeys {
    private static final int SHORTEST_SECRET = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 8;

    private final List<Master> masters = new ArrayList<>();
    private final SecureRandom random = new SecureRandom();

    private record Master(String id, byte[] secret, SecretKeySpec wrap) {
        static Master of(String secret) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            if (bytes.length < SHORTEST_SECRET) {
                throw new IllegalArgumentException("hearth.secret.master needs at least 32 bytes");
            }
            byte[] id = hmac(new SecretKeySpec(bytes, "HmacSHA256"), "hearth/master/id");
            return new Master(
                    HexFormat.of().formatHex(id, 0, ID_BYTES),
                    bytes,
                    new SecretKeySpec(hmac(new SecretKeySpec(bytes, "HmacSHA256"), "hearth/master/wrap"), "AES"));
        }
    }

    /**
     * The secrets of a node.
     *
     * @param current wraps and opens
     * @param others only open
     * @throws IllegalArgumentException if a secret has fewer than 32 bytes
     */
    public MasterKeys(String current, List<String> others) {
        masters.add(Master.of(current));
        others.forEach(other -> masters.add(Master.of(other)));
    }

    /** Names the secret that wraps now, without telling it. */
    String id() {
        return masters.get(0).id();
    }

    byte[] wrap(String about, byte[] key) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, masters.get(0), about, nonce, key);
        return ByteBuffer.allocate(NONCE + text.length).put(nonce).put(text).array();
    }

    /** @throws IllegalStateException if this node was not told the secret, or the bytes were changed */
    byte[] unwrap(String about, String master, byte[] wrapped) {
        Master under = masters.stream()
                .filter(one -> one.id().equals(master))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "a key is wrapped under a master secret " + master + " that this node was not told"));
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        return run(Cipher.DECRYPT_MODE, under, about, nonce, Arrays.copyOfRange(wrapped, NONCE, wrapped.length));
    }

    /** A key that follows from the secret alone: the first key of each owner, before any was rotated. */
    byte[] derived(String purpose) {
        return hmac(new SecretKeySpec(masters.get(0).secret(), "HmacSHA256"), purpose);
    }

    /** Puts a seal under a text that must not be changed outside this house. */
    public byte[] sign(String text) {
        return hmac(new SecretKeySpec(derived("hearth/sign\u0001"), "HmacSHA256"), text);
    }

    /** Names the secret with which {@link #sign} works now. */
    public String signer() {
        return id();
    }

    /** Whether one of the secrets, the one of that name, put this seal under the text. */
    public boolean isSigned(String text, String signer, byte[] seal) {
        return masters.stream()
                .filter(one -> one.id().equals(signer))
                .map(one -> hmac(new SecretKeySpec(one.secret(), "HmacSHA256"), "hearth/sign\u0001"))
                .anyMatch(key ->
                        java.security.MessageDigest.isEqual(hmac(new SecretKeySpec(key, "HmacSHA256"), text), seal));
    }

    private static byte[] run(int mode, Master master, String about, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, master.wrap(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a wrapped key was changed", e);
        }
    }

    static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
