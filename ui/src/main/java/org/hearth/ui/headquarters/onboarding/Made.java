package org.hearth.ui.headquarters.onboarding;

import java.time.Duration;
import java.util.List;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.schema.Inventory;
import org.hearth.tenants.units.OrgUnit;

/**
 * What an onboarding has made.
 *
 * @param took from the act until it was there on every node
 * @param units the offices it starts with
 * @param inventory what was counted in its data structures, the same as in the reference
 */
record Made(Tenant tenant, Duration took, List<OrgUnit> units, Inventory inventory) {}
