package org.hearth.launcher.program;

import fish.payara.micro.PayaraMicro;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.hearth.launcher.Problem;
import org.hearth.launcher.home.Home;
import redis.embedded.core.ExecutableProvider;

/**
 * What comes with the launcher: settings that lie beside these classes, and server programs in Maven artifacts, which are unpacked once for a data folder, completely or not at all.
 */
final class Shipped {
    static final String ELASTICSEARCH = "8.19.21";

    private static final int OWNER_EXECUTES = 0100;

    private final Unpacked unpacked;

    Shipped(Home home) {
        this.unpacked = new Unpacked(home.programs());
    }

    /** A place beside what was built, for what serves all data folders. */
    static Path besideBuild(String name) {
        return artifact(Shipped.class).resolveSibling(name);
    }

    /** The text file {@code name} beside these classes. */
    static String text(String name) {
        try (InputStream in = Shipped.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL for this system, with {@code bin/} in it. */
    Path postgres() {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        String processor = ArchUtils.normalize(System.getProperty("os.arch"));
        try (InputStream found = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, processor)) {
            byte[] archive = found.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(archive);
            return unpacked.once("postgres-" + Long.toHexString(sum.getValue()), to -> untar(archive, to));
        } catch (IOException | IllegalStateException e) {
            throw new Problem(
                    "There is no built-in PostgreSQL for " + system + " on " + processor + ".",
                    "Run PostgreSQL 16 or later yourself and name it with HEARTH_DB_URL.",
                    e);
        }
    }

    /** The Redis server program. */
    Path redis() {
        Path program = unpacked.once(
                "redis-6.2",
                to -> ExecutableProvider.newJarResourceProvider(to.toFile()).get());
        try (Stream<Path> files = Files.list(program)) {
            return files.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Elasticsearch, with {@code bin/} in it. */
    Path elasticsearch() {
        String name = "elasticsearch-" + ELASTICSEARCH;
        return unpacked.once(name, to -> unzip(elasticsearchZip(), to)).resolve(name);
    }

    /**
     * Payara Micro unpacked with {@code launch-micro.jar}, which finds its parts on an ordinary class path and so can share
     * their classes between runs, and {@code domain.xml.first}, its settings as they were made.
     */
    Path payara() {
        Path jar = artifact(PayaraMicro.class);
        return unpacked.once(server(), to -> {
            Process process = new ProcessBuilder(
                            java(),
                            "-jar",
                            jar.toString(),
                            "--rootdir",
                            to.toString(),
                            "--nohazelcast",
                            "--outputlauncher")
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!Files.exists(to.resolve("launch-micro.jar"))) {
                throw new IOException("Payara Micro could not be unpacked: " + said);
            }
            Files.copy(to.resolve("config/domain.xml"), to.resolve("domain.xml.first"));
            ClassArchive.sameAge(to);
        });
    }

    /** Name and version of the application's server. */
    static String server() {
        return artifact(PayaraMicro.class).getFileName().toString().replace(".jar", "");
    }

    /** The Java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The zip lies in the same local Maven repository as the jar of any other dependency. */
    private static Path elasticsearchZip() {
        String path = "org/elasticsearch/distribution/integ-test-zip/elasticsearch/" + ELASTICSEARCH + "/elasticsearch-"
                + ELASTICSEARCH + ".zip";
        for (Path at = artifact(ExecutableProvider.class); at != null; at = at.getParent()) {
            Path zip = at.resolve(path);
            if (Files.exists(zip)) {
                return zip;
            }
        }
        throw new Problem(
                "The Elasticsearch archive is not in the local Maven repository.",
                "Delete infra/launcher/target and run the command again; it builds and fetches anew.");
    }

    private static Path artifact(Class<?> of) {
        try {
            return Path.of(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void untar(byte[] archive, Path to) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = inside(to, entry.getName());
                if (entry.isSymbolicLink()) {
                    Files.createDirectories(path.getParent());
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    write(path, entry.isDirectory(), entry.getMode(), tar);
                }
            }
        }
    }

    static void unzip(Path archive, Path to) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : (Iterable<ZipArchiveEntry>) zip.getEntries()::asIterator) {
                try (InputStream in = new BufferedInputStream(zip.getInputStream(entry))) {
                    write(inside(to, entry.getName()), entry.isDirectory(), entry.getUnixMode(), in);
                }
            }
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("The archive names a file outside itself: " + name);
        }
        return path;
    }

    private static void write(Path path, boolean isFolder, int mode, InputStream content) throws IOException {
        if (isFolder) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        Files.copy(content, path);
        if ((mode & OWNER_EXECUTES) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
