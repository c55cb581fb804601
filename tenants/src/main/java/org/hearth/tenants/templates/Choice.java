package org.hearth.tenants.templates;

import java.util.List;
import java.util.Objects;
import org.hearth.tenants.Tenant;
import org.jspecify.annotations.Nullable;

/**
 * Which subsidiaries are meant.
 *
 * @param all every one
 * @param cities those that work there
 * @param tenants those of these codes
 */
public record Choice(
        boolean all,
        @Nullable List<String> cities,
        @Nullable List<String> tenants) {
    /** Every subsidiary. */
    public static Choice everybody() {
        return new Choice(true, null, null);
    }

    /** Some, by code. */
    public static Choice of(String... tenants) {
        return new Choice(false, null, List.of(tenants));
    }

    boolean takes(Tenant tenant) {
        return all
                || Objects.requireNonNullElse(cities, List.<String>of()).contains(tenant.city())
                || Objects.requireNonNullElse(tenants, List.<String>of())
                        .contains(tenant.id().code());
    }
}
