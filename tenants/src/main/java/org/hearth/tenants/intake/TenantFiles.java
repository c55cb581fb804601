package org.hearth.tenants.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.Row;
import org.hearth.exchange.TableImport;
import org.hearth.exchange.Upload;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;

/**
 * Files of subsidiaries to be taken in. A file is worked on behind the caller's back, on the node that received it; its progress is in
 * the registry. When that node dies, send the file again: what has landed is unchanged then.
 */
@Facade
public class TenantFiles {
    private static final Logger LOG = System.getLogger(TenantFiles.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final TenantIntake intake;
    private final FileRuns runs;
    private final ThreadFactory threads;

    @Inject
    TenantFiles(TenantIntake intake, FileRuns runs, ThreadFactory threads) {
        this.intake = intake;
        this.runs = runs;
        this.threads = threads;
    }

    /**
     * What a file would do; nothing is kept.
     *
     * @param mapping field to header as a person chose, may be empty
     * @throws Refused if the file cannot be read or lacks a column
     */
    @Requires("tenants.onboard")
    public ImportReport check(Upload upload, Map<String, String> mapping) {
        try (TableImport file = TenantIntake.open(upload.file(), upload.name(), mapping, true)) {
            return intake.take(file, TenantIntake.rows(file), done -> {});
        }
    }

    /**
     * Begins to take a file in. The upload is closed when all of it is done.
     *
     * @param mapping field to header as a person chose, may be empty
     * @return the run, to be asked for with {@link #find}
     * @throws Refused if the file cannot be read or lacks a column
     */
    @Requires("tenants.onboard")
    public FileRun start(Upload upload, Map<String, String> mapping) {
        TableImport file = TenantIntake.open(upload.file(), upload.name(), mapping, false);
        try {
            List<Row> rows = TenantIntake.rows(file);
            Bound scope = TenantScope.require();
            long id = runs.begin(upload.name(), scope.actor().name(), rows.size());
            threads.newThread(() -> TenantScope.run(scope, () -> work(id, upload, file, rows)))
                    .start();
            return runs.find(id);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** @throws Refused if there is no such run */
    @Requires("tenants.onboard")
    public FileRun find(long id) {
        return runs.find(id);
    }

    /** The newest runs, the newest first. */
    @Requires("tenants.onboard")
    public List<FileRun> recent() {
        return runs.recent();
    }

    private void work(long id, Upload upload, TableImport file, List<Row> rows) {
        try (upload;
                file) {
            ImportReport report = intake.take(file, rows, done -> runs.progress(id, done));
            runs.end(id, JSON.writeValueAsString(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "taking in the subsidiaries of " + upload.name() + " failed", e);
            runs.fail(id, String.valueOf(e.getMessage()));
        }
    }
}
