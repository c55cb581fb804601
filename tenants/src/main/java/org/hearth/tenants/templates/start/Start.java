package org.hearth.tenants.templates.start;

import java.util.List;
import org.hearth.tenants.templates.TemplateItem;

/**
 * What a new subsidiary starts with.
 *
 * @param version of the template, 0 where the registry knows none and the delivered seeds speak alone
 * @param items what the version says; none for version 0
 */
public record Start(String template, int version, List<TemplateItem> items) {
    public Start {
        items = List.copyOf(items);
    }

    /** The delivered seeds as they are. */
    public static Start ofSeeds(String template) {
        return new Start(template, 0, List.of());
    }
}
