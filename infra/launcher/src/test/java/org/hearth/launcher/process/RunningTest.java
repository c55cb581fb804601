package org.hearth.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void a_process_is_recognised_by_a_later_command_from_what_was_noted() throws IOException {
        Running sleeper = sleep("exec sleep 600");
        try {
            Path file = folder.resolve("note");
            new Note(sleeper, 1234).write(file);

            assertThat(Note.read(file)).hasValue(new Note(sleeper, 1234));
            assertThat(Note.read(file).orElseThrow().process().alive()).isTrue();
        } finally {
            sleeper.kill();
        }
        assertThat(sleeper.alive()).isFalse();
    }

    @Test
    void another_process_that_was_given_the_same_id_is_neither_taken_for_ours_nor_ended() throws IOException {
        Running sleeper = sleep("exec sleep 600");
        try {
            Running ours = new Running(sleeper.pid(), "boot:1");

            assertThat(ours.alive()).isFalse();
            assertThat(ours.memory()).isZero();
            assertThat(ours.ask("TERM", PATIENCE)).isTrue();
            ours.kill();
            assertThat(sleeper.alive()).isTrue();
        } finally {
            sleeper.kill();
        }
    }

    @Test
    void a_process_that_was_asked_ends() throws IOException {
        Running sleeper = sleep("exec sleep 600");

        assertThat(sleeper.ask("TERM", PATIENCE)).isTrue();
        assertThat(sleeper.alive()).isFalse();
    }

    @Test
    void a_process_that_does_not_listen_is_ended_by_force() throws IOException {
        Running deaf = sleep("trap '' TERM; echo deaf; while :; do sleep 0.1; done");
        while (!Files.readString(folder.resolve("log")).contains("deaf")) {
            Running.pause(Duration.ofMillis(20));
        }

        assertThat(deaf.ask("TERM", Duration.ofMillis(200))).isFalse();
        deaf.kill();
        assertThat(deaf.alive()).isFalse();
    }

    @Test
    void a_half_written_note_counts_as_none() throws IOException {
        Path file = folder.resolve("note");
        Files.writeString(file, "pid=12");

        assertThat(Note.read(file)).isEmpty();
    }

    private Running sleep(String script) {
        Launch launch = new Launch(List.of("sh", "-c", script), Map.of(), folder, null);
        return Daemon.start(launch, folder.resolve("log")).running().orElseThrow();
    }
}
