package org.hearth.tenants.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hearth.kernel.port.AfterCommit;
import org.hearth.kernel.port.Audit;
import org.hearth.tenants.TenantScope;

/** The audit trail as a list: an entry is in it once its transaction is committed. */
public final class RecordingAudit implements Audit {
    private final AfterCommit afterCommit;
    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    /** What was recorded, and by whom. */
    public record Entry(String person, String act, String thing, Map<String, ?> details) {}

    RecordingAudit(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    @Override
    public void record(String act, String thing, Map<String, ?> details) {
        Entry entry = new Entry(TenantScope.require().actor().name(), act, thing, Map.copyOf(details));
        afterCommit.run(() -> entries.add(entry));
    }

    /** All committed entries, oldest first. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }
}
