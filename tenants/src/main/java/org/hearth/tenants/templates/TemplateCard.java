package org.hearth.tenants.templates;

import java.time.Instant;
import java.util.List;

/** A template and its versions, newest first. */
public record TemplateCard(String code, String name, List<Version> versions) {
    public TemplateCard {
        versions = List.copyOf(versions);
    }

    /** A version, which never changes. */
    public record Version(int version, String note, Instant created, String createdBy, int items) {}

    /** The number of the newest version, 0 if there is none. */
    public int newest() {
        return versions.isEmpty() ? 0 : versions.get(0).version();
    }
}
