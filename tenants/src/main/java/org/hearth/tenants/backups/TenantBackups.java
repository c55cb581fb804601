package org.hearth.tenants.backups;

import jakarta.inject.Inject;
import java.util.List;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;

/** What headquarters sees of the nightly backups. */
@Facade
public class TenantBackups {
    private final Backups backups;

    @Inject
    TenantBackups(Backups backups) {
        this.backups = backups;
    }

    /** How each subsidiary stands, by code; none is late while backups are off. */
    @Requires("tenants.copy")
    public List<Backup> all() {
        return backups.all();
    }
}
