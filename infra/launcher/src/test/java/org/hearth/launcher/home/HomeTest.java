package org.hearth.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.hearth.launcher.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    private Path folder;

    @Test
    void an_empty_or_missing_folder_becomes_a_data_folder_and_is_known_again() {
        assertThat(Home.open(folder).folder()).isEqualTo(folder);
        Home.open(folder.resolve("new"));

        assertThat(Home.open(folder.resolve("new")).folder()).isEqualTo(folder.resolve("new"));
    }

    @Test
    void a_settings_file_may_wait_in_the_folder_before_the_first_start() throws IOException {
        Files.writeString(folder.resolve("hearth.properties"), "hearth.node=a");

        assertThat(Home.open(folder).folder()).isEqualTo(folder);
    }

    @Test
    void a_folder_with_somebody_elses_files_is_left_alone() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");

        assertThatThrownBy(() -> Home.open(folder)).isInstanceOf(Problem.class).hasMessageContaining("not Hearth's");
        assertThat(folder).isDirectoryNotContaining(path -> !path.endsWith("thesis.txt"));
    }

    @Test
    void a_file_is_no_data_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> Home.open(file)).isInstanceOf(Problem.class).hasMessageContaining("is not a folder");
    }

    @Test
    void a_folder_of_another_layout_is_refused() throws IOException {
        Home.open(folder);
        Files.writeString(folder.resolve("hearth-data"), "layout 9\n");

        assertThatThrownBy(() -> Home.open(folder)).hasMessageContaining("another version");
    }

    @Test
    void two_commands_do_not_work_on_one_folder_at_the_same_time() throws IOException {
        Home home = Home.open(folder);
        FileLock first = home.lock();

        assertThatThrownBy(home::lock).isInstanceOf(Problem.class).hasMessageContaining("at work");

        first.acquiredBy().close();
        home.lock().acquiredBy().close();
    }

    @Test
    void what_a_server_keeps_is_for_its_owner_alone() throws IOException {
        Path data = Home.open(folder).data("postgres");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void secrets_are_made_once_and_only_their_owner_can_read_them() throws IOException {
        Home home = Home.open(folder);
        String master = Secrets.of(home).key("master");
        String password = Secrets.of(home).password("hearth_app");

        assertThat(Secrets.of(home).key("master")).isEqualTo(master);
        assertThat(Base64.getDecoder().decode(master)).hasSize(32);
        assertThat(Secrets.of(home).password("hearth_app")).isEqualTo(password).matches("[A-Za-z0-9_-]{43}");
        Path file = folder.resolve("secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
