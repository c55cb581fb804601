package org.hearth.tenants;

import org.hearth.kernel.TenantId;

/**
 * A CDI event: the registry has a new or changed subsidiary, so copies of its row are stale.
 *
 * @param heard whether another node told it, so that it is not passed on once more
 */
public record TenantChanged(TenantId tenant, boolean heard) {}
