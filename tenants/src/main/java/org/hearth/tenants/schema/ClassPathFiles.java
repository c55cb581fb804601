package org.hearth.tenants.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The SQL files that all jars of the application keep in one folder of the class path. */
final class ClassPathFiles {
    private ClassPathFiles() {}

    /** Texts by file name, in the order of the names, of the {@code .sql} files directly in {@code folder}. */
    static Map<String, String> in(String folder) {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (URL place : Collections.list(loader().getResources(folder))) {
                if (place.openConnection() instanceof JarURLConnection jar) {
                    readJar(jar, folder, texts);
                } else {
                    readFolder(place.toURI(), texts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private static ClassLoader loader() {
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        return ofThread == null ? ClassPathFiles.class.getClassLoader() : ofThread;
    }

    private static void readJar(JarURLConnection connection, String folder, Map<String, String> texts) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (String name : jar.stream().map(entry -> entry.getName()).toList()) {
                String file = name.startsWith(folder + "/") ? name.substring(folder.length() + 1) : "";
                if (isScript(file)) {
                    byte[] bytes = jar.getInputStream(jar.getEntry(name)).readAllBytes();
                    keep(texts, file, new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static void readFolder(URI place, Map<String, String> texts) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(place))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (isScript(name)) {
                    keep(texts, name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static boolean isScript(String file) {
        return file.endsWith(".sql") && file.indexOf('/') < 0;
    }

    private static void keep(Map<String, String> texts, String name, String text) {
        if (texts.put(name, text) != null) {
            throw new IllegalStateException("two jars have a file " + name);
        }
    }
}
