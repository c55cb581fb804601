package org.hearth.tenants.backups;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.copies.CopyOut;
import org.hearth.tenants.registry.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the backups: each is written beside its place, read again, and counts only then. */
@Singleton
class Backups {
    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Optional<BackupSettings> settings;
    private final BackupRows rows;
    private final Registry registry;
    private final CopyOut copies;
    private final Clock clock;

    @Inject
    Backups(Config config, BackupRows rows, Registry registry, CopyOut copies, Clock clock) {
        this(settings(config), rows, registry, copies, clock);
    }

    Backups(Optional<BackupSettings> settings, BackupRows rows, Registry registry, CopyOut copies, Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.registry = registry;
        this.copies = copies;
        this.clock = clock;
    }

    /** Whether a folder is named for them. */
    boolean isOn() {
        return settings.isPresent();
    }

    /** How each subsidiary stands; none is late while backups are off. */
    List<Backup> all() {
        return rows.all(
                settings.map(wanted -> clock.instant().minus(wanted.oldest())).orElse(Instant.EPOCH));
    }

    /** Makes the backup of the next subsidiary that is due, well or badly; false if none is. */
    boolean next() {
        if (settings.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        Optional<TenantId> due = rows.take(lastDue(settings.get()), now);
        due.ifPresent(tenant -> make(settings.get(), tenant, now));
        return due.isPresent();
    }

    private void make(BackupSettings wanted, TenantId id, Instant begun) {
        try {
            Tenant tenant = registry.find(id).orElseThrow();
            Path folder = folder(wanted, id);
            Path file = folder.resolve(id.code() + "-" + STAMP.format(begun) + ".zip");
            Path part = folder.resolve(file.getFileName() + ".part");
            long written;
            try (OutputStream out = Files.newOutputStream(part)) {
                written = copies.write(tenant, wanted.passphrase(), out);
            }
            CopyOut.check(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            rows.done(id, begun, file.getFileName().toString(), Files.size(file), written);
            forgetOld(folder, wanted.keep());
        } catch (IOException | RuntimeException e) {
            LOG.error("the backup of {} failed, comes back in an hour", id, e);
            rows.failed(id, clock.instant(), String.valueOf(e.getMessage()));
        }
    }

    private static Path folder(BackupSettings wanted, TenantId tenant) throws IOException {
        Path folder = Files.createDirectories(wanted.folder().resolve(tenant.code()));
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        for (Path left : list(folder, ".part")) {
            // of a node that died
            Files.delete(left);
        }
        return folder;
    }

    private static void forgetOld(Path folder, int keep) throws IOException {
        List<Path> all = list(folder, ".zip");
        for (Path old : all.subList(Math.min(keep, all.size()), all.size())) {
            Files.delete(old);
        }
    }

    /** Youngest first. */
    private static List<Path> list(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The last time that the hour came. */
    private Instant lastDue(BackupSettings wanted) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime today = now.with(LocalTime.of(wanted.hour(), 0));
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    private static Optional<BackupSettings> settings(Config config) {
        try {
            return BackupSettings.read(config);
        } catch (IllegalArgumentException e) {
            LOG.error("backups stay off: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
