package org.hearth.tenants.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key of one owner: its half that seals and its half that prints, taken into a hash that is cloned for each print. A sealed value is the key's mark, a nonce of 12 bytes, the text
 * and its tag of 16 bytes; the mark of key 0 is one byte, as it was before there were others, of any other a byte and its number.
 */
record DataKey(int number, boolean current, SecretKeySpec seal, Mac print) {
    static final int HALF = 32;
    private static final byte FIRST = 1;
    private static final byte NUMBERED = 2;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    static DataKey of(WrappedKey wrapped, byte[] clear) {
        return new DataKey(
                wrapped.number(),
                wrapped.current(),
                new SecretKeySpec(clear, 0, HALF, "AES"),
                printer(new SecretKeySpec(clear, HALF, HALF, "HmacSHA256")));
    }

    static byte[] random() {
        byte[] key = new byte[2 * HALF];
        RANDOM.nextBytes(key);
        return key;
    }

    /** The number of the key that has sealed. */
    static int numberOf(byte[] sealed) {
        if (sealed.length > NONCE && sealed[0] == FIRST) {
            return 0;
        }
        if (sealed.length > NONCE + 2 && sealed[0] == NUMBERED) {
            return Short.toUnsignedInt(ByteBuffer.wrap(sealed).getShort(1));
        }
        throw new IllegalStateException("not a sealed value");
    }

    byte[] mark() {
        return number == 0
                ? new byte[] {FIRST}
                : ByteBuffer.allocate(3).put(NUMBERED).putShort((short) number).array();
    }

    byte[] seal(String clear) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] mark = mark();
        byte[] text = run(Cipher.ENCRYPT_MODE, nonce, clear.getBytes(StandardCharsets.UTF_8), 0);
        return ByteBuffer.allocate(mark.length + NONCE + text.length)
                .put(mark)
                .put(nonce)
                .put(text)
                .array();
    }

    String open(byte[] sealed) {
        int from = mark().length;
        byte[] nonce = Arrays.copyOfRange(sealed, from, from + NONCE);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed, from + NONCE), StandardCharsets.UTF_8);
    }

    byte[] fingerprint(String clear) {
        try {
            return ((Mac) print.clone()).doFinal(clear.getBytes(StandardCharsets.UTF_8));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has taken the key in, which is half of the work of a print; it is only ever cloned. */
    private static Mac printer(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(new byte[0]);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, seal, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(mark());
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed for this subsidiary, or changed since", e);
        }
    }
}
