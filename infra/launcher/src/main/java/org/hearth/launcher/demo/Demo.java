package org.hearth.launcher.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.launcher.Problem;

/** The demo group, loaded into a running Hearth through its REST interface, as any partner would. */
public final class Demo {
    /** How many customers each subsidiary gets. */
    public enum Size {
        /** Enough for tests of the whole house. */
        SAMPLE(280),
        SMALL(1_000),
        FULL(20_000);

        private final int customers;

        Size(int customers) {
            this.customers = customers;
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** Loads the group, unless it is there already, and says how to sign in. What an interrupted load left undone is done. */
    public void load(Size size) {
        String name = properties.getOrDefault("hearth.operator.name", "");
        String password = properties.getOrDefault("hearth.operator.password", "");
        Api operator = Api.signIn(baseUrl, name, password);
        JsonNode noted = noted();
        if (noted.path("loaded").asBoolean()) {
            out.println("The demo group is here already; its sign-ins are in " + note + ".");
            return;
        }
        long begun = System.nanoTime();
        Tally tally = new Tally();
        try (Loading loading = new Loading(size, tally)) {
            if (present(operator)) {
                known(noted).forEach(loading::begin);
            } else {
                found(operator, name, password, loading);
            }
            loading.end();
        }
        Map<String, Object> content = JSON.convertValue(noted(), new TypeReference<LinkedHashMap<String, Object>>() {});
        content.put("loaded", true);
        write(content);
        out.printf("Loaded %s in %.0f s.%n", tally, seconds(begun));
        for (JsonNode person : noted().path("people")) {
            out.printf(
                    "  %-12s %-20s %-13s %s%n",
                    person.path("name").asText(),
                    person.path("password").asText(),
                    person.path("role").asText(),
                    person.path("tenant").asText());
        }
        out.println("Sign in at " + baseUrl + "; names, passwords and API keys are in " + note + ".");
    }

    /** Founds the subsidiaries one after the other; while the people of one are made, its customers come in already. */
    private void found(Api operator, String name, String password, Loading loading) {
        Staff staff = new Staff(operator, baseUrl);
        staff.know(name, password, "OPERATOR", "");
        for (City city : City.all()) {
            long at = System.nanoTime();
            operator.post(
                    "tenants",
                    Map.of(
                            "code", city.code(),
                            "name", city.name(),
                            "city", city.city(),
                            "template", city.template(),
                            "colour", city.colour()));
            out.printf("  %s %s onboarded in %.1f s%n", city.code(), city.name(), seconds(at));
            loading.begin(city, staff.manager(city));
        }
        City.all().forEach(staff::desks);
        staff.headquarters();
        staff.travelling(City.all());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("baseUrl", baseUrl);
        content.put("people", staff.people());
        content.put("apiKeys", staff.keys());
        write(content);
    }

    /** The subsidiaries of a load that was interrupted, by the keys it noted. */
    private Map<City, Api> known(JsonNode noted) {
        Map<City, Api> subsidiaries = new LinkedHashMap<>();
        for (City city : City.all()) {
            for (JsonNode key : noted.path("apiKeys")) {
                if (key.path("tenant").asText().equals(city.code())) {
                    subsidiaries.put(city, Api.key(baseUrl, key.path("key").asText()));
                }
            }
        }
        if (subsidiaries.size() < City.all().size()) {
            throw new Problem(
                    "The demo group was begun, but its keys are not in " + note + ".",
                    "Start over with an empty data folder: ./hearth down, then remove .hearth/.");
        }
        return subsidiaries;
    }

    private JsonNode noted() {
        try {
            return Files.exists(note) ? JSON.readTree(note.toFile()) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new Problem("The file " + note + " cannot be read.", "Remove it.", e);
        }
    }

    private static boolean present(Api operator) {
        for (JsonNode tenant : operator.get("tenants")) {
            if (City.all().stream()
                    .anyMatch(city -> city.code()
                            .equals(tenant.path("id").asText(tenant.path("code").asText())))) {
                return true;
            }
        }
        return false;
    }

    /** The subsidiaries on their way in, all at once: while one waits for the database, another is priced. */
    private final class Loading implements AutoCloseable {
        private final Size size;
        private final Tally tally;
        private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        private final Path files = note.resolveSibling("demo-files");
        private final ExecutorService workers =
                Executors.newFixedThreadPool(City.all().size());
        private final List<Future<?>> running = new ArrayList<>();

        Loading(Size size, Tally tally) {
            this.size = size;
            this.tally = tally;
        }

        void begin(City city, Api api) {
            running.add(workers.submit(() -> {
                long begun = System.nanoTime();
                new Subsidiary(api, city, files.resolve(city.code()), tally, out).load(size.customers, today);
                out.printf(
                        "  %s has its %,d customers and %d months after %.0f s%n",
                        city.code(), size.customers, Subsidiary.MONTHS, seconds(begun));
            }));
        }

        /** Waits for all of them; the first that fails ends the others. */
        void end() {
            try {
                for (Future<?> one : running) {
                    one.get();
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Problem("The demo was interrupted.", "Remove the data folder and start again.", e);
            }
        }

        @Override
        public void close() {
            workers.shutdownNow();
        }
    }

    private void write(Map<String, Object> content) {
        try {
            Files.writeString(note, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
