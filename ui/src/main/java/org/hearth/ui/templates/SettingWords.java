package org.hearth.ui.templates;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.UnitPrice;
import org.hearth.kernel.setting.Dictionary;
import org.hearth.kernel.setting.DictionaryEntry;
import org.hearth.platform.people.TemplateRole;
import org.hearth.tariffs.PriceTerms.Tier;
import org.hearth.tariffs.PublishedPlan;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.hearth.ui.people.roles.Room;
import org.jspecify.annotations.Nullable;

/** Settings as people read them: parts, names and values in words, a price plan by its steps. */
public final class SettingWords {
    static final String PLANS = "tariffs";
    static final String ROLES = "roles";
    private static final String PROMISES = "service";

    private SettingWords() {}

    /** What a part of the house is called. */
    public static String part(String part) {
        if (isDictionary(part)) {
            return Words.t("ui.dictionaries.part", "name", dictionary(part.substring(Dictionary.PART.length())));
        }
        return Words.texts().entries().getOrDefault("template.part." + part, part);
    }

    /** The names of all dictionaries: what the catalogue has words for. */
    static List<String> dictionaries() {
        String prefix = "template.part." + Dictionary.PART;
        return Words.texts().entries().keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .sorted()
                .toList();
    }

    /** What a dictionary is called. */
    public static String dictionary(String name) {
        return Words.texts().entries().getOrDefault("template.part." + Dictionary.PART + name, name);
    }

    /** What a setting is called; a price plan, a role, a dictionary's entry by its own name. */
    public static String name(String part, String key, @Nullable String value) {
        if (isDictionary(part)) {
            return entryName(key, value);
        }
        if (isRole(part)) {
            return value == null ? key : TemplateRole.read(key, value).name();
        }
        if (isPlan(part) && value != null) {
            try {
                return PublishedPlan.read(value).name() + " · " + key;
            } catch (Refused e) {
                return key;
            }
        }
        return Words.texts().entries().getOrDefault("setting." + part + "." + key, key);
    }

    private static String entryName(String key, @Nullable String value) {
        if (Dictionary.isRule(key)) {
            return Words.t("ui.dictionaries." + key.substring(1));
        }
        return value == null ? key : DictionaryEntry.read(key, value).words(Words.locale());
    }

    /** What a setting does and within which bounds; empty where nothing is to be said. */
    public static String help(String part, String key) {
        return Words.texts().entries().getOrDefault("setting." + part + "." + key + ".help", "");
    }

    /** A field in which a setting's value is typed or chosen; its value is what the setting's part writes. */
    public static AbstractField<?, String> field(String part, String key) {
        if (isDictionary(part) && Dictionary.isRule(key)) {
            Select<String> rule = new Select<>();
            rule.setItems(Dictionary.YES, Dictionary.NO);
            rule.setItemLabelGenerator(SettingWords::entryValue);
            return rule;
        }
        return part.equals(PROMISES) ? new PromiseField() : new TextField();
    }

    /** A value in words, such as a nought that means no limit; a dash where there is none. */
    public static String value(String part, String key, @Nullable String value) {
        if (value == null) {
            return Format.NONE;
        }
        @Nullable String told = Words.texts().entries().get("setting." + part + "." + key + "." + value);
        if (told != null) {
            return told;
        }
        if (isDictionary(part)) {
            return entryValue(value);
        }
        if (isRole(part)) {
            return Room.inWords(TemplateRole.read("", value).permissions());
        }
        if (part.equals(PROMISES)) {
            return Promise.read(value).map(Promise::inWords).orElse(value);
        }
        try {
            return isPlan(part) ? plan(PublishedPlan.read(value)) : value;
        } catch (Refused e) {
            return value;
        }
    }

    /** An entry in both languages, or what a rule about a dictionary says. */
    private static String entryValue(String value) {
        if (value.equals(Dictionary.YES) || value.equals(Dictionary.NO)) {
            return Words.t("ui.dictionaries." + value);
        }
        DictionaryEntry entry = DictionaryEntry.read("x", value);
        String words = entry.zh() + " · " + entry.en();
        return entry.offered() ? words : Words.t("ui.dictionaries.stopped", "words", words);
    }

    /** Whether it is a dictionary, whose entries are written in a dialog of their own. */
    public static boolean isDictionary(String part) {
        return part.startsWith(Dictionary.PART);
    }

    /** Whether it is a price plan, which is changed at the price desk alone. */
    public static boolean isPlan(String part) {
        return part.equals(PLANS);
    }

    /** Whether it is a role, which is changed where people are looked after. */
    public static boolean isRole(String part) {
        return part.equals(ROLES);
    }

    private static String plan(PublishedPlan plan) {
        List<String> steps = new ArrayList<>();
        BigDecimal below = BigDecimal.ZERO;
        for (Tier tier : plan.terms().tiers()) {
            BigDecimal upTo = tier.upTo();
            String price = Format.price(new UnitPrice(tier.price()));
            if (upTo != null) {
                steps.add("≤" + upTo.toPlainString() + " m³ ¥" + price);
                below = upTo;
            } else {
                steps.add((below.signum() > 0 ? ">" + below.toPlainString() + " m³ " : "") + "¥" + price);
            }
        }
        return Words.t(
                "ui.templates.plan",
                Map.of(
                        "kind", Words.label("CustomerKind", plan.customerKind()),
                        "steps", String.join(" · ", steps),
                        "from", Format.date(plan.validFrom())));
    }
}
