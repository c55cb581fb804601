package org.hearth.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTest {
    @TempDir
    private Path folder;

    @Test
    void the_last_lines_are_shown() throws IOException {
        Path file = folder.resolve("log");
        Files.writeString(file, "one\ntwo\nthree\n");

        assertThat(new Log(file).last(2)).containsExactly("two", "three");
        assertThat(new Log(file).last(9)).hasSize(3);
    }

    @Test
    void a_log_that_is_not_there_yet_is_empty() {
        assertThat(new Log(folder.resolve("none")).last(5)).isEmpty();
    }

    @Test
    void what_is_appended_is_followed_to_the_byte() throws IOException {
        Path file = folder.resolve("log");
        Files.writeString(file, "before\n");
        Log log = new Log(file);
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(seen, true, StandardCharsets.UTF_8);
        int[] rounds = {0};

        log.follow(out, () -> {
            append(file, rounds[0] == 0 ? "燃气" : "公司\n");
            return rounds[0]++ < 2;
        });

        assertThat(seen.toString(StandardCharsets.UTF_8)).isEqualTo("燃气公司\n");
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
