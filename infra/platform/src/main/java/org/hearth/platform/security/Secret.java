package org.hearth.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets of 256 bits, and the print under which they are kept: with so much chance in them a plain hash is enough. */
public final class Secret {
    private static final String SESSION = "hs_";
    private static final String API_KEY = "hk_";
    private static final String CHALLENGE = "hc_";

    /** Without letters and digits that are mistaken for each other. */
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    static String session() {
        return SESSION + random();
    }

    static boolean isSession(String secret) {
        return secret.startsWith(SESSION);
    }

    /** Proves that a password was right, for as long as the code is awaited. */
    public static String challenge() {
        return CHALLENGE + random();
    }

    /** What a browser keeps while its person is at the identity provider. */
    public static String attempt() {
        return random();
    }

    public static String apiKey() {
        return API_KEY + random();
    }

    public static boolean isApiKey(String secret) {
        return secret.startsWith(API_KEY);
    }

    /** Letters and digits that a person can copy from paper. */
    public static String readable(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    public static byte[] print(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A print as text, for maps. */
    public static String name(byte[] print) {
        return HexFormat.of().formatHex(print);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
