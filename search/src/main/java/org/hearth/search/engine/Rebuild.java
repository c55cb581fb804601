package org.hearth.search.engine;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.hearth.customers.Customers;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Jobs;

/** Builds a subsidiary's index anew, while events keep filling both the old and the new one; then the alias moves. */
@Singleton
public class Rebuild implements Jobs.Work {
    public static final String KIND = "search.rebuild";

    private static final int CHUNK = 1000;

    private final Customers customers;
    private final Documents documents;
    private final CustomerIndex index;
    private final Caller caller;

    @Inject
    public Rebuild(Customers customers, Documents documents, CustomerIndex index, Caller caller) {
        this.customers = customers;
        this.documents = documents;
        this.index = index;
        this.caller = caller;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Jobs.Run run) {
        TenantId tenant = caller.tenant();
        String fresh = index.begin(tenant);
        try {
            long done = fill(run, fresh);
            index.complete(tenant, fresh);
            return Long.toString(done);
        } catch (RuntimeException e) {
            index.abandon(fresh);
            throw e;
        }
    }

    private long fill(Jobs.Run run, String fresh) {
        long[] after = {0};
        long[] done = {0};
        boolean[] more = {true};
        while (more[0]) {
            run.chunk(() -> {
                List<Long> ids = customers.idsAfter(after[0], CHUNK);
                index.fill(fresh, ids.isEmpty() ? List.of() : documents.of(ids));
                more[0] = ids.size() == CHUNK;
                done[0] += ids.size();
                after[0] = ids.isEmpty() ? after[0] : ids.get(ids.size() - 1);
            });
            run.progress(done[0], 0);
        }
        return done[0];
    }
}
