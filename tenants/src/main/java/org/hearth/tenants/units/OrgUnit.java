package org.hearth.tenants.units;

import org.jspecify.annotations.Nullable;

/**
 * A part of a subsidiary where people work.
 *
 * @param kind {@code HEAD}, {@code BRANCH} or {@code CENTRE} (a service centre)
 * @param parentId the unit above, null for the head office
 * @param number as people and forms show it, with check digit
 */
public record OrgUnit(long id, String kind, @Nullable Long parentId, String number, String name) {}
