package org.hearth.tenants.registry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.NewTenant;

/** What speaks against taking a subsidiary in, before the database is asked. */
public final class Application {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CITY = 60;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");

    /** Told apart on white and on black, also by people who see red and green alike. */
    private static final String[] COLOURS = {
        "#0f6b66", "#8a4b08", "#3c50a0", "#8c2f5b", "#4c6a1f", "#6b4aa0", "#00658f", "#a03c2e"
    };

    private Application() {}

    /**
     * The application with its blanks taken off and a colour.
     *
     * @throws Refused naming the field that is wrong
     */
    public static NewTenant checked(NewTenant wanted, Set<String> templates) {
        String code = new TenantId(wanted.code()).code();
        if (!templates.contains(wanted.template())) {
            throw Refused.invalid(
                    "template",
                    "tenant_template",
                    Map.of("template", wanted.template(), "templates", String.join(", ", templates)));
        }
        return new NewTenant(
                code,
                text("name", wanted.name(), LONGEST_NAME),
                text("city", wanted.city(), LONGEST_CITY),
                wanted.template(),
                wanted.templateVersion(),
                colour(code, wanted));
    }

    /** A template that there is: the one named, or the usual one if this house does not have it. */
    public static String known(String template, Set<String> templates) {
        return templates.contains(template) ? template : "standard";
    }

    private static String text(String field, String value, int longest) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw Refused.invalid(field, "tenant_text", Map.of("longest", longest));
        }
        return text;
    }

    private static String colour(String code, NewTenant wanted) {
        if (wanted.colour() == null) {
            return COLOURS[Math.floorMod(code.hashCode(), COLOURS.length)];
        }
        String colour = wanted.colour().toLowerCase(Locale.ROOT);
        if (!COLOUR.matcher(colour).matches()) {
            throw Refused.invalid("colour", "tenant_colour");
        }
        return colour;
    }
}
