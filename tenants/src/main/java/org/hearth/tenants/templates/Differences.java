package org.hearth.tenants.templates;

import java.util.List;

/**
 * A subsidiary beside a version of a template.
 *
 * @param publishedVersion the version that was published to it last, 0 if none was
 * @param error why it cannot be looked at now, empty if it can
 */
public record Differences(String tenant, String name, int publishedVersion, List<Difference> rows, String error) {
    public Differences {
        rows = List.copyOf(rows);
    }
}
