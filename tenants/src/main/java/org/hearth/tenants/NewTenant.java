package org.hearth.tenants;

import org.jspecify.annotations.Nullable;

/**
 * A subsidiary to be taken into the group.
 *
 * @param code short and for ever, {@code [a-z][a-z0-9]{1,30}}
 * @param name as people know it, unique in the group
 * @param city where it works
 * @param template whose prices and settings it starts with
 * @param templateVersion which of the template's versions; the newest if none is named
 * @param colour {@code #rrggbb} by which its screens are told apart; one is chosen if none is given
 */
public record NewTenant(
        String code,
        String name,
        String city,
        String template,
        @Nullable Integer templateVersion,
        @Nullable String colour) {
    /** One that starts with the newest version of its template. */
    public NewTenant(String code, String name, String city, String template, @Nullable String colour) {
        this(code, name, city, template, null, colour);
    }
}
