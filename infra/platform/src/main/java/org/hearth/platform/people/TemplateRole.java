package org.hearth.platform.people;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A role as a template writes it. The template's key says which role it is, for ever; its name is a part of the value and can change:
 * {@code customers.view,payments.view} where the name is the key, {@code 收费组长:customers.view,payments.view} where it is not.
 */
public record TemplateRole(String name, Set<String> permissions) {
    private static final char AFTER_NAME = ':';

    public TemplateRole {
        permissions = Set.copyOf(permissions);
    }

    /** Reads a value; nothing is checked. */
    public static TemplateRole read(String key, String value) {
        // no permission has a colon, but a name may
        int name = value.lastIndexOf(AFTER_NAME);
        Set<String> permissions = Arrays.stream(value.substring(name + 1).split(","))
                .map(String::strip)
                .filter(permission -> !permission.isEmpty())
                .collect(Collectors.toSet());
        return new TemplateRole(name < 0 ? key : value.substring(0, name).strip(), permissions);
    }

    /** As a template writes it under a key; the same role is always written the same. */
    public String write(String key) {
        String list = String.join(",", new TreeSet<>(permissions));
        return name.equals(key) ? list : name + AFTER_NAME + list;
    }
}
