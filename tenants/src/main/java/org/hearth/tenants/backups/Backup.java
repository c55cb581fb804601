package org.hearth.tenants.backups;

import java.time.Instant;
import org.hearth.kernel.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * How a subsidiary's backups stand.
 *
 * @param good when the last good one was begun, null if there is none yet
 * @param file its name in the subsidiary's folder, empty if there is none yet
 * @param failed when the last attempt since then came to nothing, null if none did
 * @param error why, for the operator
 * @param late the last good one is older than it may be
 */
public record Backup(
        TenantId tenant,
        @Nullable Instant good,
        String file,
        long bytes,
        long rows,
        @Nullable Instant failed,
        String error,
        boolean late) {}
