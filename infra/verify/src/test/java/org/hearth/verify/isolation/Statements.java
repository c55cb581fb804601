package org.hearth.verify.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The named statements of all rooms, by their place on the class path. */
final class Statements {
    private static final String MARK = "META-INF/beans.xml";

    private Statements() {}

    static SortedMap<String, String> all() {
        SortedMap<String, String> found = new TreeMap<>();
        try {
            for (var mark : Collections.list(Statements.class.getClassLoader().getResources(MARK))) {
                URI uri = mark.toURI();
                if (uri.getScheme().equals("jar")) {
                    URI jar = URI.create(
                            uri.toString().substring(0, uri.toString().indexOf('!')));
                    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of())) {
                        read(files.getPath("/"), found);
                    }
                } else {
                    read(Path.of(uri).resolve("../..").normalize(), found);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static void read(Path root, Map<String, String> found) throws IOException {
        Path house = root.resolve("org/hearth");
        if (!Files.exists(house)) {
            return;
        }
        try (Stream<Path> files = Files.walk(house)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".sql")).toList()) {
                found.put(
                        root.relativize(file).toString().replace('\\', '/'),
                        Files.readString(file, StandardCharsets.UTF_8));
            }
        }
    }
}
