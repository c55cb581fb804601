package org.hearth.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.launcher.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    private Path folder;

    @Test
    void the_environment_wins_over_the_file_and_an_earlier_file_over_a_later_one() throws IOException {
        Path first = Files.writeString(folder.resolve("first"), "hearth.redis.url=redis://one:1\nhearth.node=a\n");
        Path second = Files.writeString(folder.resolve("second"), "hearth.node=b\nhearth.mail.host=post\n");
        Map<String, String> environment = Map.of("HEARTH_REDIS_URL", "redis://two:2");

        Settings settings = Settings.read(environment, List.of(first, folder.resolve("missing"), second));

        assertThat(settings.get("hearth.redis.url")).hasValue("redis://two:2");
        assertThat(settings.get("hearth.node")).hasValue("a");
        assertThat(settings.fromFiles()).containsEntry("hearth.mail.host", "post");
    }

    @Test
    void a_blank_value_counts_as_absent() {
        assertThat(Settings.read(Map.of("HEARTH_DB_URL", " "), List.of()).get("hearth.db.url"))
                .isEmpty();
    }

    @Test
    void a_value_that_another_one_needs_is_asked_for_by_both_its_names() {
        assertThatThrownBy(() -> Settings.none().require("hearth.db.app.user", "hearth.db.url"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem).hasMessage("hearth.db.url is set but hearth.db.app.user is not.");
                    assertThat(problem.remedy()).contains("HEARTH_DB_APP_USER");
                });
    }

    @Test
    void a_broken_file_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("hearth.properties"), "hearth.node=\\u00zz\n");

        assertThatThrownBy(() -> Settings.read(Map.of(), List.of(file))).hasMessageContaining(file.toString());
    }
}
