package org.hearth.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearth.launcher.Problem;
import org.hearth.launcher.demo.Api;
import org.hearth.launcher.process.Running;

/** {@code hearth tenant}: the subsidiaries of the running house, through its REST interface. */
final class TenantCommand {
    private static final String LINE = "%-12s %6s  %-10s %-15s %s%n";
    private static final Duration GLANCE = Duration.ofMillis(500);
    private static final int FAILED = 1;
    private static final Map<String, String> LIFE = Map.of(
            "suspend", "suspension",
            "resume", "resumption",
            "archive", "archiving",
            "delete", "giving-up",
            "call-back", "calling-back");

    private final Place place;
    private final PrintStream out;

    TenantCommand(Place place) {
        this.place = place;
        this.out = place.out();
    }

    int run(List<String> words) {
        String act = words.isEmpty() ? "help" : words.get(0);
        if (act.equals("help")) {
            out.print(help());
            return 0;
        }
        Arguments arguments = Arguments.parse(
                words.subList(1, words.size()),
                Set.of("--check"),
                Set.of("--template", "--template-version", "--colour", "--reason", "--yes"));
        List<String> rest = arguments.words();
        Api api = new TenantSignIn(place).api();
        return switch (act) {
            case "list" -> list(api);
            case "onboard" -> onboard(api, needed(rest, 3, "CODE NAME CITY"), arguments);
            case "import" -> take(api, Path.of(needed(rest, 1, "FILE").get(0)), arguments.has("--check"));
            case "suspend", "resume", "archive", "delete", "call-back" ->
                change(api, act, needed(rest, 1, "CODE").get(0), arguments);
            case "history" -> history(api, needed(rest, 1, "CODE").get(0));
            case "migration" -> standing(api.get("tenants/migration"));
            case "migrate" -> standing(api.post("tenants/migration", Map.of()));
            case "drift" -> drift(api, rest);
            case "export" -> new TenantCopy(place).export(api, needed(rest, 2, "CODE FILE.zip"));
            case "restore" -> new TenantCopy(place).restore(api, needed(rest, 4, "FILE.zip CODE NAME CITY"));
            default -> throw new Problem("There is no hearth tenant " + act + ".", "See ./hearth tenant help");
        };
    }

    private static List<String> needed(List<String> rest, int count, String names) {
        if (rest.size() != count) {
            throw new Problem("This wants " + names + ".", "See ./hearth tenant help");
        }
        return rest;
    }

    private int list(Api api) {
        out.printf(LINE, "code", "number", "state", "version", "name");
        for (JsonNode tenant : api.get("tenants")) {
            line(tenant);
        }
        return 0;
    }

    private void line(JsonNode tenant) {
        out.printf(
                LINE,
                tenant.path("id").asText(),
                tenant.path("number").asText(),
                tenant.path("state").asText(),
                tenant.path("schemaVersion").asText(),
                tenant.path("name").asText());
    }

    private int onboard(Api api, List<String> words, Arguments arguments) {
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "code", words.get(0),
                "name", words.get(1),
                "city", words.get(2),
                "template", arguments.value("--template").orElse("standard")));
        arguments.value("--template-version").ifPresent(version -> wanted.put("templateVersion", number(version)));
        arguments.value("--colour").ifPresent(colour -> wanted.put("colour", colour));
        long start = System.nanoTime();
        JsonNode taken = api.post("tenants", wanted);
        out.printf(
                "%s is taken in, in %.2f s. Counted and the same as in the reference: %s; rows to start with: %s%n",
                taken.path("tenant").path("id").asText(),
                (System.nanoTime() - start) / 1e9,
                taken.path("inventory").path("objects"),
                taken.path("inventory").path("rows"));
        return 0;
    }

    private static int number(String version) {
        if (!version.matches("[1-9]\\d{0,5}")) {
            throw new Problem("The template's version " + version + " is no number.", "Versions count from 1.");
        }
        return Integer.parseInt(version);
    }

    private int take(Api api, Path file, boolean check) {
        if (!Files.isReadable(file)) {
            throw new Problem("The file " + file + " cannot be read.", "Say where it is.");
        }
        JsonNode begun = api.upload("imports/tenants" + (check ? "?dryRun=true" : ""), file);
        JsonNode report = check ? begun : ended(api, begun);
        for (JsonNode error : report.path("errors")) {
            out.printf(
                    "  row %s, %s: %s %s%n",
                    error.path("row").asText(),
                    error.path("value").asText(),
                    error.path("code").asText(),
                    error.path("values"));
        }
        out.printf(
                "%s%s landed, %s unchanged, %s refused, of %s rows%n",
                check ? "would be: " : "",
                report.path("landed").asText(),
                report.path("unchanged").asText(),
                report.path("refused").asText(),
                report.path("rows").asText());
        return report.path("refused").asInt() == 0 ? 0 : FAILED;
    }

    private JsonNode ended(Api api, JsonNode begun) {
        JsonNode run = begun;
        int told = -1;
        while (run.path("state").asText().equals("RUNNING")) {
            Running.pause(GLANCE);
            run = api.get("imports/tenants/" + begun.path("id").asText());
            int done = run.path("done").asInt();
            if (done / 25 > told) {
                told = done / 25;
                out.printf("  %d of %d%n", done, run.path("total").asInt());
            }
        }
        if (!run.path("state").asText().equals("DONE")) {
            throw new Problem(
                    "The file was not finished: " + run.path("error").asText(),
                    "Send it again; what was taken in stays and is not made twice.");
        }
        return run.path("report");
    }

    private int change(Api api, String act, String code, Arguments arguments) {
        Map<String, String> body = Map.of(
                "reason",
                arguments.value("--reason").orElse(""),
                "code",
                arguments.value("--yes").orElse(""));
        JsonNode tenant = api.get("tenants/" + code);
        if (act.equals("delete") && tenant.path("state").asText().equals("DELETING")) {
            JsonNode proof = api.post("tenants/" + code + "/deletion", Map.of());
            out.printf(
                    "%s is deleted: %d tables, list %s%n",
                    code, proof.path("tables").size(), proof.path("sha256").asText());
            return 0;
        }
        JsonNode now = api.post("tenants/" + code + "/" + LIFE.get(act), body);
        line(now);
        if (now.hasNonNull("deleteAfter")) {
            out.println("It is deleted after " + now.path("deleteAfter").asText() + " unless it is called back.");
        }
        return 0;
    }

    private int history(Api api, String code) {
        for (JsonNode act : api.get("tenants/" + code + "/history")) {
            out.printf(
                    "%s  %-20s %-16s %s%n",
                    act.path("at").asText(),
                    act.path("act").asText(),
                    act.path("person").asText(),
                    act.path("details"));
        }
        return 0;
    }

    private int standing(JsonNode standing) {
        out.printf(
                "version %s: %s there, %d behind%n",
                standing.path("version").asText(),
                standing.path("current").asText(),
                standing.path("behind").size());
        for (JsonNode behind : standing.path("behind")) {
            out.printf(
                    "  %s at %s: %s%n",
                    behind.path("tenant").asText(),
                    behind.path("version").asText(),
                    behind.path("error").asText("not tried yet"));
        }
        return standing.path("behind").isEmpty() ? 0 : FAILED;
    }

    private int drift(Api api, List<String> rest) {
        JsonNode all = rest.isEmpty()
                ? api.get("tenants/drift")
                : JsonNodeFactory.instance
                        .arrayNode()
                        .add(JsonNodeFactory.instance
                                .objectNode()
                                .put("tenant", rest.get(0))
                                .set("differences", api.get("tenants/" + rest.get(0) + "/drift")));
        boolean any = false;
        for (JsonNode one : all) {
            for (JsonNode difference : one.path("differences")) {
                any = true;
                out.println(one.path("tenant").asText() + " " + difference.asText());
            }
        }
        out.println(any ? "There are differences." : "No difference.");
        return any ? FAILED : 0;
    }

    private static String help() {
        try (InputStream in = TenantCommand.class.getResourceAsStream("tenant.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
