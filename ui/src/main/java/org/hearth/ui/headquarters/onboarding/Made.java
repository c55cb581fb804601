package org.hearth.ui.headquarters.onboarding;

import java.time.Duration;
import java.util.List;
import org.hearth.tenants.OrgUnit;
import org.hearth.tenants.Tenant;

/**
 * What an onboarding has made.
 *
 * @param took from the act until it was there on every node
 * @param units the offices it starts with
 * @param drift what its data structures lack or have too much; empty if they are as they should be
 */
record Made(Tenant tenant, Duration took, List<OrgUnit> units, List<String> drift) {}
