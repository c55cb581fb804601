package org.hearth.launcher.home;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.hearth.launcher.Problem;

/**
 * What was configured: environment variables ({@code HEARTH_REDIS_URL}) before files ({@code hearth.redis.url} in
 * {@code hearth.properties}). A server whose address is given here runs elsewhere and is not started.
 */
public final class Settings {
    private final Map<String, String> environment;
    private final Map<String, String> file;

    private Settings(Map<String, String> environment, Map<String, String> file) {
        this.environment = environment;
        this.file = file;
    }

    /** Nothing configured: every server is started here. */
    public static Settings none() {
        return new Settings(Map.of(), Map.of());
    }

    /** Reads the environment and those of {@code files} that exist; an earlier file wins over a later one. */
    public static Settings read(Map<String, String> environment, List<Path> files) {
        Map<String, String> merged = new TreeMap<>();
        for (Path path : files) {
            if (Files.exists(path)) {
                properties(path)
                        .forEach((key, value) -> merged.putIfAbsent(
                                key.toString(), value.toString().strip()));
            }
        }
        return new Settings(environment, merged);
    }

    private static Properties properties(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(
                    "The settings in " + path + " cannot be read: " + e.getMessage() + ".",
                    "Mend the file; it is a UTF-8 properties file with lines such as hearth.redis.url=redis://127.0.0.1:6379.",
                    e);
        }
    }

    /** The value of {@code key}, for example {@code hearth.db.url}; blank counts as absent. */
    public Optional<String> get(String key) {
        String variable = key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
        return Optional.ofNullable(environment.get(variable))
                .or(() -> Optional.ofNullable(file.get(key)))
                .filter(value -> !value.isBlank());
    }

    /** The value of {@code key}, which must be there because {@code because} is. */
    public String require(String key, String because) {
        return get(key).orElseThrow(() -> new Problem(
                because + " is set but " + key + " is not.",
                "Set " + key + " in hearth.properties, or "
                        + key.toUpperCase(Locale.ROOT).replace('.', '_') + " in the environment."));
    }

    /** Everything that the files say for the application. */
    public Map<String, String> fromFiles() {
        Map<String, String> hearth = new TreeMap<>(file);
        hearth.keySet().removeIf(key -> !key.startsWith("hearth."));
        return hearth;
    }
}
