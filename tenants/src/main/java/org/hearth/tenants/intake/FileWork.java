package org.hearth.tenants.intake;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.hearth.exchange.TableImport;
import org.hearth.exchange.Upload;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;

/**
 * Works a kept file through. When its node dies, another one, or the next start, begins it anew: rows that have landed are there and are
 * passed over, so that none lands twice, and still count as landed by this file.
 */
@Singleton
public class FileWork {
    private static final Logger LOG = System.getLogger(FileWork.class.getName());

    private final FileRuns runs;
    private final TenantIntake intake;
    private final ThreadFactory threads;

    @Inject
    public FileWork(FileRuns runs, TenantIntake intake, ThreadFactory threads) {
        this.runs = runs;
        this.intake = intake;
        this.threads = threads;
    }

    /** Begins behind the caller's back. */
    void begin(long id) {
        threads.newThread(() -> run(id)).start();
    }

    /** Takes up one file whose node has been silent for so long, if there is any, and works it through. */
    public Optional<Long> takeUp(Duration silent) {
        Optional<Long> found = runs.adopt(silent);
        found.ifPresent(id -> {
            LOG.log(Level.INFO, "going on with the subsidiaries of file {0}", id);
            run(id);
        });
        return found;
    }

    private void run(long id) {
        try {
            runs.open(id).ifPresent(kept -> TenantScope.run(Bound.group(kept.actor()), () -> run(id, kept)));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "taking in the subsidiaries of file " + id + " failed", e);
            runs.fail(id, String.valueOf(e.getMessage()));
        }
    }

    private void run(long id, FileRuns.Kept kept) {
        try (Upload upload = Upload.receive(new ByteArrayInputStream(kept.content()), kept.name());
                TableImport file = TenantIntake.open(upload.file(), kept.name(), kept.mapping(), false)) {
            runs.end(id, intake.take(file, TenantIntake.rows(file), id, done -> runs.progress(id, done)));
        }
    }
}
