package org.hearth.verify.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.tenants.script.Migration;
import org.hearth.tenants.script.Script;
import org.junit.jupiter.api.Test;

/** Expand, then contract: what an older program still uses is not taken away by a step, unless the step says since when it is not used. */
class MigrationRulesTest {
    private static final Pattern CONTRACT = Pattern.compile("(?m)^--\\s*contract after:\\s*(\\d+)\\s*$");
    private static final Map<String, Pattern> CONTRACTING = contracting();
    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");

    private static Map<String, Pattern> contracting() {
        Map<String, Pattern> acts = new TreeMap<>();
        acts.put(
                "drops",
                Pattern.compile(
                        "\\bdrop (table|column|view|sequence|constraint)\\b|\\balter table [^;]*\\bdrop (?!not null|default)\\w"));
        acts.put("renames", Pattern.compile("\\brename\\b"));
        acts.put("changes a type", Pattern.compile("\\balter (column )?\\w+ (set data )?type\\b"));
        acts.put("makes not null", Pattern.compile("\\bset not null\\b"));
        acts.put("truncates", Pattern.compile("\\btruncate\\b"));
        return acts;
    }

    @Test
    void every_step_leaves_what_the_program_before_it_uses() {
        List<Migration> steps = Script.ofTenants().after(0);
        assertThat(steps).isNotEmpty();
        List<String> found = new ArrayList<>();
        for (Migration step : steps) {
            objections(step, steps).forEach(objection -> found.add(step.name() + " " + objection));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void a_step_that_takes_something_away_is_refused() {
        assertThat(objections("alter table account drop column book_code")).containsExactly("drops");
        assertThat(objections("drop table account")).containsExactly("drops");
        assertThat(objections("alter table account rename column a to b")).containsExactly("renames");
        assertThat(objections("alter table account alter column a type bigint")).containsExactly("changes a type");
        assertThat(objections("alter table account alter a set not null")).containsExactly("makes not null");
        assertThat(objections("alter table account add a integer not null"))
                .containsExactly("adds not null without default");
        assertThat(objections("alter table account add column a integer, add b text not null check (b <> '')"))
                .containsExactly("adds not null without default");
    }

    @Test
    void a_step_that_adds_or_says_what_is_gone_is_taken() {
        assertThat(objections("alter table account add a integer not null default 0"))
                .isEmpty();
        assertThat(objections("alter table account add a integer; create index x on account (a)"))
                .isEmpty();
        assertThat(objections("create table fresh (id bigint not null); alter table fresh alter id set not null"))
                .isEmpty();
        assertThat(objections("alter table account alter a drop not null")).isEmpty();
        assertThat(objections("-- contract after: 1\nalter table account drop column book_code"))
                .isEmpty();
        assertThat(objections("-- contract after: 7\nalter table account drop column book_code"))
                .containsExactly("names 7, which is no earlier step");
    }

    private static List<String> objections(String sql) {
        Migration earlier = new Migration(1, "earlier", "select 1");
        Migration step = new Migration(2, "step", sql);
        return objections(step, List.of(earlier, step));
    }

    private static List<String> objections(Migration step, List<Migration> all) {
        Matcher contract = CONTRACT.matcher(step.sql());
        if (contract.find()) {
            long after = Long.parseLong(contract.group(1));
            boolean earlier = all.stream().anyMatch(other -> other.version() == after && after < step.version());
            return earlier ? List.of() : List.of("names " + after + ", which is no earlier step");
        }
        List<String> found = new ArrayList<>();
        String sql = step.sql()
                .replaceAll("--[^\\n]*", "")
                .replaceAll("'(?:[^']|'')*'", "''")
                .toLowerCase(Locale.ROOT);
        List<String> own =
                CREATED.matcher(sql).results().map(match -> match.group(1)).toList();
        for (String statement : sql.split(";")) {
            String text = statement.replaceAll("\\s+", " ").strip();
            boolean onOwn = own.stream().anyMatch(table -> text.startsWith("alter table " + table + " "));
            if (onOwn || text.startsWith("create ")) {
                continue;
            }
            CONTRACTING.forEach((act, pattern) -> {
                if (pattern.matcher(text).find()) {
                    found.add(act);
                }
            });
            if (text.startsWith("alter table") && addsBareNotNull(text)) {
                found.add("adds not null without default");
            }
        }
        return found;
    }

    /** Whether one of the additions of an {@code alter table}, told apart by commas outside brackets, is not null and has no default. */
    private static boolean addsBareNotNull(String statement) {
        int depth = 0;
        StringBuilder part = new StringBuilder();
        List<String> parts = new ArrayList<>();
        for (char letter : statement.toCharArray()) {
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == ',' && depth == 0) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(letter);
            }
        }
        parts.add(part.toString());
        return parts.stream()
                .anyMatch(each -> each.contains(" add ")
                        && each.contains(" not null")
                        && !each.contains("is not null")
                        && !each.contains(" default ")
                        && !each.contains(" generated "));
    }
}
