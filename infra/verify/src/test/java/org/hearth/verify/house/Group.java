package org.hearth.verify.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hearth.launcher.demo.Demo;

/**
 * The demo group at the size of a sample, in the house under test: three subsidiaries in Shanghai, Guangzhou and Nanjing with two years of
 * readings, bills and payments. A house that runs already and was named with {@code -Dhearth.verify.demo} keeps its own.
 */
public final class Group {
    /** What everybody in the demo group signs in with, and everybody whom tests take in. */
    public static final String PASSWORD = "Hearth-demo-2026!";

    private static Map<String, String> told = Map.of();

    private Group() {}

    static void operator(Map<String, String> properties) {
        told = properties;
    }

    public static String operatorName() {
        return told.isEmpty() ? operator().path("name").asText() : told.getOrDefault("hearth.operator.name", "");
    }

    public static String operatorPassword() {
        return told.isEmpty()
                ? operator().path("password").asText()
                : told.getOrDefault("hearth.operator.password", "");
    }

    /** Loads the group, unless it is there. */
    public static void load() throws IOException {
        if (!told.isEmpty()) {
            Path note = Files.createTempDirectory("hearth-group-").resolve("demo.json");
            new Demo(House.url(), told, note, System.out).load(Demo.Size.SAMPLE);
        }
    }

    private static JsonNode operator() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of(System.getProperty("hearth.verify.demo", "demo.json"))
                            .toFile())
                    .path("people")
                    .path(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
