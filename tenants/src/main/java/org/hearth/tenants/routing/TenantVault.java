package org.hearth.tenants.routing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Vault;
import org.hearth.tenants.TenantScope;

/**
 * Seals with AES-256-GCM under keys that are derived from the house's master secret and the subsidiary's code (one HMAC-SHA-256
 * each, the expand step of HKDF). A sealed value is a version byte, a nonce of 12 bytes, the text and its tag of 16 bytes.
 */
public final class TenantVault implements Vault {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + NONCE;
    private static final int SHORTEST_SECRET = 32;

    private final byte[] master;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentMap<TenantId, Keys> keys = new ConcurrentHashMap<>();

    private record Keys(SecretKeySpec seal, SecretKeySpec print) {}

    /**
     * A vault under the given master secret.
     *
     * @throws IllegalArgumentException if the secret has fewer than 32 bytes
     */
    public TenantVault(String masterSecret) {
        master = masterSecret.getBytes(StandardCharsets.UTF_8);
        if (master.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException("hearth.secret.master needs at least 32 bytes");
        }
    }

    @Override
    public byte[] seal(String clear) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] text = run(Cipher.ENCRYPT_MODE, nonce, clear.getBytes(StandardCharsets.UTF_8), 0);
        return ByteBuffer.allocate(HEAD + text.length)
                .put(VERSION)
                .put(nonce)
                .put(text)
                .array();
    }

    @Override
    public String open(byte[] sealed) {
        if (sealed.length < HEAD || sealed[0] != VERSION) {
            throw new IllegalStateException("not a sealed value");
        }
        byte[] nonce = Arrays.copyOfRange(sealed, 1, HEAD);
        return new String(run(Cipher.DECRYPT_MODE, nonce, sealed, HEAD), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] fingerprint(String clear) {
        return hmac(keys().print(), clear.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, int from) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, keys().seal(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(new byte[] {VERSION});
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("not sealed for this subsidiary, or changed since", e);
        }
    }

    private Keys keys() {
        return keys.computeIfAbsent(
                TenantScope.require().requireTenant(),
                tenant -> new Keys(
                        new SecretKeySpec(derive(tenant, "seal"), "AES"),
                        new SecretKeySpec(derive(tenant, "print"), "HmacSHA256")));
    }

    private byte[] derive(TenantId tenant, String purpose) {
        String info = "hearth/vault/" + tenant.code() + "/" + purpose + "\u0001";
        return hmac(new SecretKeySpec(master, "HmacSHA256"), info.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(SecretKeySpec key, byte[] input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
