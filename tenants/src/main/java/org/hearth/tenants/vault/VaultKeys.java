package org.hearth.tenants.vault;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Jobs;
import org.hearth.tenants.TenantScope;

/** New keys for what is sealed, while everybody works. */
@Facade
public class VaultKeys {
    private static final String RESEAL = ".reseal";

    private final KeyShelf shelf;
    private final KeyRing ring;
    private final Jobs jobs;
    private final Iterable<Jobs.Work> works;
    private final Audit audit;

    @Inject
    public VaultKeys(KeyShelf shelf, KeyRing ring, Jobs jobs, Instance<Jobs.Work> works, Audit audit) {
        this.shelf = shelf;
        this.ring = ring;
        this.jobs = jobs;
        this.works = works;
        this.audit = audit;
    }

    /**
     * Gives the subsidiary a new key and has every module seal what it keeps anew; both keys open meanwhile.
     *
     * @return the new key's number
     */
    @Requires("keys.renew")
    public int renew() {
        String owner = TenantScope.require().requireTenant().code();
        int number = shelf.renew(owner);
        audit.record("keys.renew", "key/" + number, Map.of());
        ring.awaitCurrent(owner, number);
        for (Jobs.Work work : works) {
            if (work.kind().endsWith(RESEAL)) {
                jobs.submit(work.kind(), work.kind(), Map.of());
            }
        }
        return number;
    }

    /** Wraps every key anew under the master secret of now; gives how many lay under another. For the group's own scope. */
    @Requires("keys.renew")
    public int rewrap() {
        if (TenantScope.require().tenant() != null) {
            throw Refused.forbidden("keys.renew");
        }
        return shelf.rewrap();
    }
}
