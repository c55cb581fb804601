package org.hearth.metering.land;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.hearth.metering.ReadingInput;

/** SHA-256 of what was sent, by which a repeated batch is known from another one under the same key. */
public final class Digests {
    private static final int BLOCK = 1 << 16;

    private Digests() {}

    public static byte[] of(Path file) {
        MessageDigest digest = sha256();
        byte[] block = new byte[BLOCK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return digest.digest();
    }

    public static byte[] of(List<ReadingInput> readings) {
        MessageDigest digest = sha256();
        for (ReadingInput reading : readings) {
            digest.update(reading.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
