package org.hearth.launcher.home;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords and keys made once for one data folder, in a file that only its owner can read. */
public final class Secrets {
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Properties values;

    private Secrets(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    /** Reads the secrets of {@code home}. */
    public static Secrets of(Home home) {
        Path file = home.secrets();
        Properties values = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Secrets(file, values);
    }

    /** 32 random bytes in Base64, the same at every call with this {@code name} for this data folder. */
    public synchronized String key(String name) {
        return secret(name, Base64.getEncoder());
    }

    /** A password that needs no quoting in URLs, SQL or files, the same at every call with this {@code name}. */
    public synchronized String password(String name) {
        return secret(name, Base64.getUrlEncoder().withoutPadding());
    }

    private String secret(String name, Base64.Encoder encoder) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        String fresh = encoder.encodeToString(bytes);
        values.setProperty(name, fresh);
        save();
        return fresh;
    }

    private void save() {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next, ownerOnly(next));
            try (Writer writer = Files.newBufferedWriter(next)) {
                values.store(writer, "Made once; without it the data of this folder cannot be opened");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Attributes of a new file that nobody else can read, where the file system knows owners. */
    public static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
