package org.hearth.tenants.intake;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.TableImport;
import org.hearth.exchange.Upload;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;
import org.hearth.tenants.Actor;
import org.hearth.tenants.TenantScope;

/**
 * Files of subsidiaries to be taken in. A file is worked on behind the caller's back, on the node that received it; file and progress
 * are in the registry. When that node dies, another one or its next start goes on within a minute.
 */
@Facade
public class TenantFiles {
    /** Bytes; far more than two thousand rows need. */
    private static final long LARGEST = 16L << 20;

    private final TenantIntake intake;
    private final FileRuns runs;
    private final FileWork work;

    @Inject
    public TenantFiles(TenantIntake intake, FileRuns runs, FileWork work) {
        this.intake = intake;
        this.runs = runs;
        this.work = work;
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
            return intake.take(file, TenantIntake.rows(file), 0, done -> true);
        }
    }

    /**
     * Begins to take a file in; it is kept, and the upload closed, when this answers.
     *
     * @param mapping field to header as a person chose, may be empty
     * @return the run, to be asked for with {@link #find}
     * @throws Refused if the file cannot be read, lacks a column or is too large
     */
    @Requires("tenants.onboard")
    public FileRun start(Upload upload, Map<String, String> mapping) {
        try (upload) {
            int rows = rows(upload, mapping);
            byte[] content = Files.readAllBytes(upload.file());
            Actor actor = TenantScope.require().actor();
            long id = runs.begin(new FileRuns.Kept(upload.name(), content, mapping, actor), rows);
            work.begin(id);
            return runs.find(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int rows(Upload upload, Map<String, String> mapping) throws IOException {
        if (Files.size(upload.file()) > LARGEST) {
            throw Refused.because(Refused.Reason.TOO_LARGE, "file_too_large", Map.of("max", LARGEST >> 20));
        }
        try (TableImport file = TenantIntake.open(upload.file(), upload.name(), mapping, false)) {
            return TenantIntake.rows(file).size();
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
}
