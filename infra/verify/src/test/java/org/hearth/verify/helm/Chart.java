package org.hearth.verify.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The chart with one file of values. */
record Chart(Path folder, Path values) {
    static final String HOOK = "shown/hook";
    private static final String RELEASE = "gas";

    /**
     * A copy, in {@code scratch}, of this checkout's chart with the values of {@code helm/hearth/ci/<name>-values.yaml}. Rendering
     * leaves hooks out of what it shows; in the copy their marks have another name, {@value #HOOK}, so that they are shown too.
     */
    static Chart with(String name, Path scratch) {
        Path folder = Path.of("helm/hearth");
        Path original = Files.exists(folder) ? folder : Path.of("../..").resolve(folder);
        Path copy = scratch.resolve(name + "-" + System.nanoTime()).resolve("hearth");
        try (Stream<Path> all = Files.walk(original)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                Path target = copy.resolve(original.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.writeString(target, Files.readString(path).replace("helm.sh/hook", HOOK));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Chart(
                copy.toAbsolutePath(),
                copy.resolve("ci/" + name + "-values.yaml").toAbsolutePath());
    }

    /** Every object that a release would make, hooks among them. */
    List<Map<String, Object>> objects() {
        return objects(Map.of());
    }

    List<Map<String, Object>> objects(Map<String, Object> changed) {
        var command = new Helm(folder)
                .template()
                .withName(RELEASE)
                .withNamespace("gas")
                .withKubeVersion("1.30.0")
                .withValuesFile(values);
        changed.forEach(command::set);
        return read(command.call());
    }

    /** What a strict lint finds; it takes no file of values, so they are made the chart's own. */
    LintResult lint() {
        try {
            Path own = folder.resolve("values.yaml");
            Files.writeString(own, new Yaml().dump(merged(map(own), map(values))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Helm(folder).lint().strict().call();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> read(String yaml) {
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object document : new Yaml().loadAll(yaml)) {
            if (document instanceof Map<?, ?> object) {
                objects.add((Map<String, Object>) object);
            }
        }
        return objects;
    }

    private static Map<String, Object> map(Path file) throws IOException {
        return new Yaml().load(Files.readString(file));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> merged(Map<String, Object> below, Map<String, Object> above) {
        Map<String, Object> both = new LinkedHashMap<>(below);
        above.forEach((key, value) -> both.merge(
                key,
                value,
                (one, other) -> one instanceof Map<?, ?> && other instanceof Map<?, ?>
                        ? merged((Map<String, Object>) one, (Map<String, Object>) other)
                        : other));
        return both;
    }
}
