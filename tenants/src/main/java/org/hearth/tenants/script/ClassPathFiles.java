package org.hearth.tenants.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The SQL files that all jars of the application keep under one folder of the class path. */
public final class ClassPathFiles {
    private ClassPathFiles() {}

    /** Texts by file name, in the order of the names, of the {@code .sql} files directly in {@code folder}. */
    public static Map<String, String> in(String folder) {
        Map<String, String> texts = new TreeMap<>();
        below(folder).forEach((path, text) -> {
            if (path.indexOf('/') < 0) {
                texts.put(path, text);
            }
        });
        return texts;
    }

    /** The names of the folders directly in {@code folder} that hold {@code .sql} files. */
    public static Set<String> foldersIn(String folder) {
        Set<String> names = new TreeSet<>();
        for (String path : below(folder).keySet()) {
            if (path.indexOf('/') > 0) {
                names.add(path.substring(0, path.indexOf('/')));
            }
        }
        return names;
    }

    private static Map<String, String> below(String folder) {
        Map<String, String> texts = new TreeMap<>();
        try {
            for (URL place :
                    Collections.list(ClassPathFiles.class.getClassLoader().getResources(folder))) {
                if (place.openConnection() instanceof JarURLConnection jar) {
                    readJar(jar, folder + "/", texts);
                } else {
                    readFolder(Path.of(place.toURI()), texts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return texts;
    }

    private static void readJar(JarURLConnection connection, String folder, Map<String, String> texts)
            throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                String name = entry.getName();
                if (name.startsWith(folder) && name.endsWith(".sql")) {
                    byte[] bytes = jar.getInputStream(entry).readAllBytes();
                    keep(texts, name.substring(folder.length()), new String(bytes, StandardCharsets.UTF_8));
                }
            }
        }
    }

    private static void readFolder(Path folder, Map<String, String> texts) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".sql")).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                keep(texts, name, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
    }

    private static void keep(Map<String, String> texts, String name, String text) {
        if (texts.put(name, text) != null) {
            throw new IllegalStateException("two jars have a file " + name);
        }
    }
}
