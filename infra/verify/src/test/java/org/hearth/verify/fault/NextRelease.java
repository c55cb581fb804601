package org.hearth.verify.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;

/** The application with more steps for the subsidiaries' schemas than it has today: a column, an index and a table each. */
final class NextRelease {
    private static final String STEPS = "/WEB-INF/classes/db/tenant/";

    private final Path war;

    private NextRelease(Path war) {
        this.war = war;
    }

    /** A copy of the application in a folder of the test's. */
    static NextRelease of(Path today, Path folder) {
        try {
            return new NextRelease(Files.copy(today, folder.resolve("next.war"), StandardCopyOption.REPLACE_EXISTING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path war() {
        return war;
    }

    /** Adds a step.
     *
     * @param number from 1 on
     */
    void more(int number) {
        String step = """
                alter table job add more%1$d integer;
                create index job_more%1$d on job (more%1$d);
                create table more%1$d (id bigint primary key, job_id bigint references job);
                """.formatted(number);
        try (FileSystem files = FileSystems.newFileSystem(URI.create("jar:" + war.toUri()), Map.of())) {
            Files.createDirectories(files.getPath(STEPS));
            Files.writeString(files.getPath(STEPS + "V" + version(number) + "__tenants_more.sql"), step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The version that a schema has after the step. */
    static long version(int number) {
        return 2099_01_01_00_00L + number;
    }
}
