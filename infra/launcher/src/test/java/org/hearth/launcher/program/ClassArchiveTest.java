package org.hearth.launcher.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
    @TempDir
    Path folder;

    private Path file;
    private ClassArchive archive;

    @BeforeEach
    void ofABuild() {
        file = folder.resolve("application.jsa");
        archive = new ClassArchive(file);
    }

    @Test
    void a_start_goes_without_an_archive_that_is_not_there() {
        assertThat(archive.options()).isEmpty();
        assertThat(archive.keep()).isFalse();
    }

    @Test
    void what_a_training_run_has_left_serves_later_starts() throws IOException {
        Files.write(left(), new byte[] {1, 2});

        assertThat(archive.keep()).isTrue();
        assertThat(archive.options()).containsExactly("-XX:SharedArchiveFile=" + file);
    }

    @Test
    void an_archive_that_was_not_written_to_its_end_is_not_kept() throws IOException {
        Files.write(left(), new byte[100]);

        assertThat(archive.keep()).isFalse();
        assertThat(archive.options()).isEmpty();
    }

    @Test
    void jars_look_the_same_age_wherever_they_were_unpacked() throws IOException {
        Path here = jar("here");
        Path there = jar("there");

        ClassArchive.sameAge(folder);

        assertThat(Files.getLastModifiedTime(here)).isEqualTo(Files.getLastModifiedTime(there));
    }

    private Path left() {
        return Path.of(archive.leaving().replaceFirst("^[^=]*=", ""));
    }

    private Path jar(String name) throws IOException {
        Path jar = Files.createDirectories(folder.resolve(name)).resolve("server.jar");
        return Files.writeString(jar, name);
    }
}
