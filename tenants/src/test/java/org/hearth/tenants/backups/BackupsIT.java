package org.hearth.tenants.backups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hearth.tenants.copies.CopyOut;
import org.hearth.tenants.registry.Registry;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsIT {
    private static final String WORDS = "correct horse 电池";

    /** Four in the morning where the house's clock stands, two hours after the hour. */
    private static final Instant NIGHT = Instant.parse("2026-11-20T20:00:00Z");

    private final TestTenants tenants = TestTenants.provision("bka", "bkb");

    @TempDir
    private Path folder;

    @BeforeEach
    void nothing_was_backed_up_yet() {
        tenants.clock().set(NIGHT);
        tenants.platformSql().inTransaction(handle -> handle.execute("delete from tenant_backup"));
    }

    @Test
    void each_subsidiary_is_backed_up_once_a_night_and_the_oldest_copies_go() throws IOException {
        Backups backups = backups(folder);
        assertThat(makeAll(backups)).isEqualTo(backups.all().size());
        assertThat(makeAll(backups)).as("once a night").isZero();
        Path first = files("bka").get(0);
        CopyOut.check(first);
        Backup stands = stands(backups, "bka");
        assertThat(stands.good()).isEqualTo(NIGHT);
        assertThat(stands.bytes()).isEqualTo(Files.size(first));
        assertThat(stands.late()).isFalse();
        for (int day = 1; day <= 2; day++) {
            tenants.clock().advance(Duration.ofDays(1));
            assertThat(makeAll(backups)).isPositive();
        }
        assertThat(files("bka")).as("two are kept").hasSize(2).doesNotContain(first);
    }

    @Test
    void many_nodes_together_make_each_backup_once() throws Exception {
        int all = backups(folder).all().size();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            work.add(() -> makeAll(backups(folder)));
        }
        int made = 0;
        for (Future<Integer> one : nodes.invokeAll(work)) {
            made += one.get();
        }
        nodes.shutdown();
        assertThat(made).isEqualTo(all);
        assertThat(files("bka")).hasSize(1);
        assertThat(files("bkb")).hasSize(1);
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_becomes_an_alarm_and_is_tried_again_after_an_hour()
            throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "x");
        Backups broken = backups(file);
        assertThat(makeAll(broken)).isPositive();
        assertThat(stands(broken, "bka").failed()).isEqualTo(NIGHT);
        assertThat(stands(broken, "bka").error()).isNotEmpty();
        assertThat(makeAll(broken)).as("not at once again").isZero();
        tenants.clock().set(Instant.now().plus(Duration.ofHours(40)));
        assertThat(stands(broken, "bka").late()).isTrue();
        assertThat(new BackupHealth(broken).state()).containsEntry("state", "late");
        Files.delete(file);
        assertThat(makeAll(broken)).isPositive();
        assertThat(stands(broken, "bka").late()).isFalse();
        assertThat(stands(broken, "bka").error()).isEmpty();
    }

    @Test
    void what_a_node_left_when_it_died_is_swept_away_and_its_backup_made_by_another() throws IOException {
        Backups backups = backups(folder);
        makeAll(backups);
        Path left = Files.writeString(folder.resolve("bka/bka-20261120T000000Z.zip.part"), "half");
        tenants.clock().advance(Duration.ofDays(1));
        tenants.platformSql()
                .inTransaction(handle -> handle.execute(
                        "update tenant_backup set taken_until = '2026-11-21T19:00:00Z' where tenant = 'bka'"));
        makeAll(backups);
        assertThat(left).doesNotExist();
        assertThat(files("bka")).hasSize(2);
    }

    @Test
    void without_a_passphrase_there_are_none_because_personal_data_could_not_come_back() {
        assertThatThrownBy(() -> new BackupSettings(folder, "short", 2, 7, Duration.ofHours(36)))
                .hasMessageContaining("hearth.backup.passphrase");
        Backups off = new Backups(Optional.empty(), rows(), registry(), copies(), tenants.clock());
        assertThat(off.next()).isFalse();
        assertThat(off.all()).noneMatch(Backup::late);
    }

    private Backups backups(Path to) {
        BackupSettings settings = new BackupSettings(to, WORDS, 2, 2, Duration.ofHours(36));
        return new Backups(Optional.of(settings), rows(), registry(), copies(), tenants.clock());
    }

    private BackupRows rows() {
        return new BackupRows(tenants.platformSql());
    }

    private Registry registry() {
        return new Registry(tenants.platformSql(), tenants.clock());
    }

    private CopyOut copies() {
        return new CopyOut(tenants.platformSql(), tenants.vault(), tenants.clock());
    }

    private static int makeAll(Backups backups) {
        int made = 0;
        while (backups.next()) {
            made++;
        }
        return made;
    }

    private static Backup stands(Backups backups, String code) {
        return backups.all().stream()
                .filter(one -> one.tenant().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> files(String code) throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve(code))) {
            return all.sorted().toList();
        }
    }
}
