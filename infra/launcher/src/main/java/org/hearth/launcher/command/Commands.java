package org.hearth.launcher.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearth.launcher.Problem;

/** The commands by name. */
public final class Commands {
    private Commands() {}

    /**
     * Runs one command.
     *
     * @param root the checkout
     * @param environment environment variables
     * @param words the command and its options
     * @return the exit code
     */
    public static int run(Path root, Map<String, String> environment, List<String> words) {
        String name = words.isEmpty() ? "help" : words.get(0);
        List<String> rest = words.isEmpty() ? List.of() : words.subList(1, words.size());
        if (List.of("help", "--help", "-h").contains(name)) {
            System.out.print(help());
            return 0;
        }
        if (name.equals("train")) {
            return new TrainingRun(root, System.out).run(rest);
        }
        Place place = Place.of(root, environment, System.out);
        return switch (name) {
            case "up" -> new Up(place).run(rest);
            case "demo" -> new LoadDemo(place).run(rest);
            case "down" -> new Down(place).run(rest);
            case "status" -> new Status(place).run(rest);
            case "audit" -> new AuditTrails(place).run(rest);
            case "logs" -> new Logs(place).run(rest);
            case "tenant" -> new TenantCommand(place).run(rest);
            default -> throw new Problem("There is no command " + name + ".", "See ./hearth help");
        };
    }

    private static String help() {
        try (InputStream in = Commands.class.getResourceAsStream("help.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
