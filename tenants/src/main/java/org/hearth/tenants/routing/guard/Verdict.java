package org.hearth.tenants.routing.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What speaks against running a statement in a subsidiary's connection: each of the statements in the text must begin with a verb
 * of working with data or plain tables. Strings, comments and quoted names are read as PostgreSQL reads them.
 */
final class Verdict {
    private static final Set<String> VERBS = Set.of(
            "select",
            "with",
            "insert",
            "update",
            "delete",
            "merge",
            "values",
            "table",
            "copy",
            "truncate",
            "analyze",
            "lock",
            "explain",
            "create",
            "alter",
            "drop",
            "comment",
            "vacuum",
            "savepoint",
            "release",
            "show",
            "declare",
            "fetch",
            "close",
            "refresh",
            "(");

    private static final Set<String> SETTINGS = Set.of(
            "work_mem",
            "maintenance_work_mem",
            "temp_buffers",
            "synchronous_commit",
            "statement_timeout",
            "lock_timeout",
            "jit",
            "enable_seqscan",
            "enable_nestloop",
            "enable_hashjoin",
            "enable_mergejoin",
            "plan_cache_mode",
            "max_parallel_workers_per_gather",
            "max_parallel_maintenance_workers",
            "constraints",
            "transaction");

    /** Kinds of objects that can carry code, identity or another owner. */
    private static final Set<String> CLOSED_KINDS = Set.of(
            "function",
            "procedure",
            "routine",
            "aggregate",
            "role",
            "user",
            "group",
            "schema",
            "trigger",
            "event",
            "rule",
            "extension",
            "language",
            "database",
            "system",
            "policy",
            "operator",
            "cast",
            "server",
            "owner",
            "owned",
            "default",
            "publication",
            "subscription");

    private static final int KEPT = 2000;
    private static final ConcurrentMap<String, String> KNOWN = new ConcurrentHashMap<>();

    private Verdict() {}

    /** The objection, or an empty string if there is none. */
    static String on(String sql) {
        String known = KNOWN.get(sql);
        if (known != null) {
            return known;
        }
        String verdict = judge(sql);
        if (KNOWN.size() < KEPT) {
            KNOWN.put(sql, verdict);
        }
        return verdict;
    }

    private static String judge(String sql) {
        for (List<String> statement : SqlWords.statements(sql)) {
            String objection = judge(statement);
            if (!objection.isEmpty()) {
                return objection;
            }
        }
        return "";
    }

    private static String judge(List<String> words) {
        String verb = words.get(0);
        if (verb.equals("set")) {
            boolean plain = words.size() > 2 && words.get(1).equals("local") && SETTINGS.contains(words.get(2));
            boolean ofTransaction =
                    words.size() > 1 && Set.of("constraints", "transaction").contains(words.get(1));
            return plain || ofTransaction ? "" : "set of anything but a transaction's plain settings";
        }
        if (!VERBS.contains(verb)) {
            return "a statement that begins with " + verb;
        }
        if (Set.of("create", "alter", "drop").contains(verb)) {
            List<String> head = new ArrayList<>(words.subList(1, Math.min(words.size(), 4)));
            head.retainAll(CLOSED_KINDS);
            return head.isEmpty() ? "" : verb + " " + head.get(0);
        }
        return "";
    }
}
