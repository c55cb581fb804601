package org.hearth.kernel.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** SQL text that stands in a file beside the class that runs it. */
public final class SqlFile {
    private static final ConcurrentMap<String, String> TEXTS = new ConcurrentHashMap<>();

    private SqlFile() {}

    /**
     * The text of {@code name}, a resource in the package of {@code owner}.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static String of(Class<?> owner, String name) {
        return TEXTS.computeIfAbsent(owner.getPackageName() + "/" + name, key -> read(owner, name));
    }

    private static String read(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + name + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
