package org.hearth.verify.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearth.kernel.module.AppModule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each table belongs to the module whose migration makes it: others read it if they declare that module, and never write it. */
class TablesTest {
    private static final Pattern CREATE = Pattern.compile(
            "create\\s+(?:unlogged\\s+)?(?:table|view)\\s+([a-z_][a-z0-9_]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITE = Pattern.compile(
            "(?:insert\\s+into|update|delete\\s+from|truncate(?:\\s+table)?|copy|merge\\s+into)\\s+([a-z_][a-z0-9_.]*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern READ =
            Pattern.compile("(?:from|join)\\s+([a-z_][a-z0-9_.]*)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCHEMA_NAME =
            Pattern.compile("\\b(?:t_[a-z0-9]+|platform|hq)\\.[a-z_]+", Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> OWNERS = new HashMap<>();
    private static final Map<String, List<String>> STATEMENTS = new HashMap<>();

    /** Every SQL text of every module: its .sql files outside db/, and the string constants of its classes are checked by review. */
    @BeforeAll
    static void read_all_sql_of_the_house() throws IOException {
        for (String module : modules()) {
            Path root = rootOf(module);
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".sql")).toList()) {
                    String text = withoutComments(Files.readString(file, StandardCharsets.UTF_8));
                    if (file.toString().contains("/db/")) {
                        Matcher created = CREATE.matcher(text);
                        while (created.find()) {
                            OWNERS.put(created.group(1).toLowerCase(Locale.ROOT), module);
                        }
                    } else {
                        STATEMENTS
                                .computeIfAbsent(module, m -> new ArrayList<>())
                                .add(file.getFileName() + "\n" + text);
                    }
                }
            }
        }
    }

    @Test
    void every_module_has_tables_and_statements_to_be_judged() {
        assertThat(OWNERS.values()).contains("customers", "metering", "billing", "payments", "ledger");
        assertThat(STATEMENTS).isNotEmpty();
    }

    @Test
    void a_module_writes_only_its_own_tables() {
        assertThat(violations(WRITE, Set.of())).isEmpty();
    }

    @Test
    void a_module_reads_only_its_own_tables_and_those_of_modules_it_declares() {
        List<String> found = new ArrayList<>();
        for (String module : STATEMENTS.keySet()) {
            found.addAll(violationsOf(module, READ, declared(module)));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_statement_names_a_schema() {
        List<String> found = new ArrayList<>();
        STATEMENTS.forEach((module, texts) -> {
            if (!module.equals("tenants") && !module.equals("platform")) {
                texts.stream()
                        .filter(text -> SCHEMA_NAME.matcher(text).find())
                        .forEach(text -> found.add(module + ": " + text));
            }
        });
        assertThat(found).isEmpty();
    }

    private static List<String> violations(Pattern act, Set<String> others) {
        return STATEMENTS.keySet().stream()
                .flatMap(module -> violationsOf(module, act, others).stream())
                .toList();
    }

    private static List<String> violationsOf(String module, Pattern act, Set<String> others) {
        List<String> found = new ArrayList<>();
        for (String statement : STATEMENTS.getOrDefault(module, List.of())) {
            Matcher acts = act.matcher(statement);
            while (acts.find()) {
                String table = acts.group(1).toLowerCase(Locale.ROOT);
                String owner = OWNERS.get(table);
                if (owner != null && !owner.equals(module) && !others.contains(owner) && !isTechnique(module, owner)) {
                    found.add(module + " touches " + owner + "'s " + table + " in "
                            + statement.lines().findFirst().orElse(""));
                }
            }
        }
        return found;
    }

    /** tenants makes the tables of outbox, audit and jobs in each schema, and of people beside the registry; platform keeps them. */
    private static boolean isTechnique(String module, String owner) {
        return module.equals("platform") && owner.equals("tenants");
    }

    private static Set<String> declared(String module) {
        try {
            AppModule declared = Class.forName("org.hearth." + module + ".package-info")
                    .getPackage()
                    .getAnnotation(AppModule.class);
            Set<String> all = new HashSet<>(Set.of(declared.allowedDependencies()));
            all.add("tenants");
            return all;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> modules() {
        return List.of(
                "tenants",
                "platform",
                "exchange",
                "customers",
                "metering",
                "tariffs",
                "ledger",
                "billing",
                "payments",
                "service",
                "reporting",
                "search");
    }

    private static Path rootOf(String module) throws IOException {
        try {
            URI uri = Class.forName("org.hearth." + module + ".package-info")
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            if (!uri.getPath().endsWith(".jar")) {
                return Path.of(uri);
            }
            FileSystem jar = FileSystems.newFileSystem(Path.of(uri));
            return jar.getPath("/");
        } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
            throw new AssertionError("module " + module + " has no root package-info", e);
        }
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\\n]*", "").replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
