package org.hearth.tenants.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps of one kind of schema in their order, from every module on the class path. */
public final class Script {
    private static final Pattern NAME = Pattern.compile("V(\\d+)__(\\w+)\\.sql");

    private final List<Migration> steps;

    /** @throws IllegalArgumentException if two steps have one version */
    public Script(List<Migration> steps) {
        List<Migration> sorted = steps.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).version() == sorted.get(i - 1).version()) {
                throw new IllegalArgumentException(
                        "two steps have version " + sorted.get(i).version());
            }
        }
        this.steps = sorted;
    }

    /** Every subsidiary's schema: {@code db/tenant/V<version>__<what>.sql}. */
    public static Script ofTenants() {
        return in("db/tenant");
    }

    /** The registry's and headquarters' schemas: {@code db/platform/V<version>__<what>.sql}. */
    public static Script ofPlatform() {
        return in("db/platform");
    }

    private static Script in(String folder) {
        List<Migration> found = new ArrayList<>();
        for (Map.Entry<String, String> file : ClassPathFiles.in(folder).entrySet()) {
            Matcher name = NAME.matcher(file.getKey());
            if (!name.matches()) {
                throw new IllegalStateException(folder + "/" + file.getKey() + " is not named V<version>__<what>.sql");
            }
            found.add(new Migration(Long.parseLong(name.group(1)), name.group(2), file.getValue()));
        }
        return new Script(found);
    }

    /** The version that a schema has after the last step; 0 if there are none. */
    public long version() {
        return steps.isEmpty() ? 0 : steps.get(steps.size() - 1).version();
    }

    /** The steps that a schema of {@code version} still lacks, oldest first. */
    public List<Migration> after(long version) {
        return steps.stream().filter(step -> step.version() > version).toList();
    }

    /** The steps as one text of many statements, sent in one round trip. */
    public static String text(List<Migration> steps) {
        StringBuilder text = new StringBuilder();
        for (Migration step : steps) {
            text.append(step.sql()).append("\n;\n");
        }
        return text.toString();
    }
}
