package org.hearth.ui.audit;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.templates.SettingWords;

/** What stands in the trail, in words: acts, things, and the values that were kept. */
final class ActWords {
    private static final List<String> ACTS = List.of(
            "customers.reveal",
            "service.reveal",
            "metering.edit",
            "metering.resolve",
            "tariffs.edit",
            "billing.issue",
            "billing.reverse",
            "billing.adjust",
            "billing.release",
            "payments.take",
            "payments.reverse",
            "payments.import",
            "payments.drawer.open",
            "payments.drawer.close",
            "people.grant",
            "people.withdraw",
            "people.roles",
            "people.delegate",
            "people.delegate_end",
            "grants.ask",
            "grants.open",
            "grants.refuse",
            "grants.end",
            "settings.edit",
            "templates.publish",
            "org.edit",
            "keys.renew");

    private static final List<String> OF_SECURITY = List.of(
            "session",
            "session.open",
            "session.refused",
            "session.end",
            "factor.enrol",
            "factor.recovery",
            "factor.refused",
            "people.create",
            "people.grant",
            "people.withdraw",
            "people.roles",
            "people.delegate",
            "people.delegate_end",
            "people.factor_reset",
            "people.lock",
            "people.unlock",
            "people.region",
            "people.rules",
            "identity.unlink",
            "keys.issue",
            "keys.use",
            "keys.revoke",
            "tenants.quota");

    private ActWords() {}

    /** The acts that are written into trails. */
    static List<String> all() {
        return ACTS;
    }

    /** The acts of the group's security log. */
    static List<String> ofSecurity() {
        return OF_SECURITY;
    }

    static String of(String act) {
        return Words.texts().entries().getOrDefault("act." + act, act);
    }

    /** {@code person/7} as the thing's noun and its number. */
    static String thing(String thing) {
        int slash = thing.indexOf('/');
        if (slash < 0) {
            return thing;
        }
        String rest = thing.substring(slash + 1);
        String noun = Words.texts().entries().get("thing." + thing.substring(0, slash));
        return noun == null ? thing : noun + " " + (thing.startsWith("setting/") ? setting(rest) : rest);
    }

    /** {@code billing.due_days} by part and name. */
    private static String setting(String name) {
        int dot = name.indexOf('.');
        return dot < 0
                ? name
                : SettingWords.part(name.substring(0, dot)) + " · "
                        + SettingWords.name(name.substring(0, dot), name.substring(dot + 1), null);
    }

    /** The values in one line. */
    static String details(String json) {
        return values(json).entrySet().stream()
                .map(value -> value.getKey() + " " + value.getValue())
                .collect(Collectors.joining(" · "));
    }

    /** The values by name, both in words where the catalogue has them. */
    static Map<String, String> values(String json) {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            object.forEach((name, value) -> values.put(name(name), value(name, value)));
        } catch (JsonException e) {
            values.put(Words.t("ui.audit.details"), json);
        }
        return values;
    }

    private static String name(String name) {
        return Words.texts().entries().getOrDefault("act.value." + name.replaceFirst("Fen$", ""), name);
    }

    private static String value(String name, JsonValue value) {
        return switch (value.getValueType()) {
            case STRING -> text(name, ((JsonString) value).getString());
            case ARRAY ->
                value.asJsonArray().stream()
                        .map(one -> value(name, one))
                        .collect(Collectors.joining(Words.t("ui.shell.comma")));
            case NUMBER -> number(name, value.toString());
            case TRUE -> Words.t("ui.audit.yes");
            case FALSE -> Words.t("ui.audit.no");
            case NULL -> Format.NONE;
            case OBJECT -> value.toString();
        };
    }

    private static String number(String name, String number) {
        return name.matches("fen|.*Fen") && number.matches("-?\\d{1,18}")
                ? Format.yuan(Long.parseLong(number))
                : number;
    }

    private static String text(String name, String text) {
        return switch (name) {
            case "permissions", "before" -> Words.permission(text);
            case "acts" -> Words.label("GrantAct", text);
            case "role" -> Words.label("Role", text);
            case "changed" -> setting(text);
            case "field" -> Words.texts().entries().getOrDefault("column." + text, text);
            case "kind" -> Words.texts().entries().getOrDefault("org_unit." + text, text);
            case "until" -> moment(text);
            case "method" -> Words.label("Method", text);
            default -> text;
        };
    }

    /** A moment as people read it; the text itself if it is none. */
    private static String moment(String text) {
        try {
            return Format.minute(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
