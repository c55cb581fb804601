package org.hearth.verify.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.launcher.command.Commands;
import org.hearth.launcher.process.Note;
import org.hearth.launcher.program.ServerKind;
import org.hearth.launcher.servers.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What the last step of a build leaves for data folders that there are not yet. */
@EnabledIfSystemProperty(named = "hearth.long", matches = "true")
class TrainingRunIT {
    private static final Path WAR = Path.of(System.getProperty("hearth.war", "../../ui/target/hearth.war"));

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_new_data_folder_maps_the_classes_that_the_training_run_has_left() throws IOException {
        Path root = WAR.toAbsolutePath().normalize().getParent().getParent().getParent();
        assertThat(Commands.run(root, Map.of(), List.of("train"))).isZero();

        try (Servers servers = Servers.temporary()) {
            servers.start(WAR, 0);
            assertThat(mapped(servers.running(ServerKind.PAYARA))).contains(".jsa");
        }
    }

    /** The files that a process has in its memory, one a line. */
    private static String mapped(Optional<Note> note) throws IOException {
        return Files.readString(
                Path.of("/proc", Long.toString(note.orElseThrow().process().pid()), "maps"));
    }
}
