package org.hearth.launcher.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Secrets;
import org.hearth.launcher.process.Launch;

/** Payara Micro with the application at the root of its addresses. */
final class Payara implements Server {
    private static final String GOT_READY = "got-ready";

    private final Home home;
    private final Shipped shipped;
    private final Path war;
    private final Map<String, String> properties;

    /**
     * @param war the application
     * @param properties what the application is told, as system properties
     */
    Payara(Home home, Shipped shipped, Path war, Map<String, String> properties) {
        this.home = home;
        this.shipped = shipped;
        this.war = war;
        this.properties = properties;
    }

    @Override
    public ServerKind kind() {
        return ServerKind.PAYARA;
    }

    @Override
    public Launch prepare(int port) {
        Path work = home.work(kind().id());
        Path scratch = work.resolve("tmp");
        Path arguments = work.resolve("arguments");
        Path root = shipped.payara();
        try {
            Home.delete(scratch);
            Files.createDirectories(scratch);
            // What an earlier run left here would deploy the application a second time.
            Stream.of("applications", "generated", "osgi-cache")
                    .map(root::resolve)
                    .forEach(Home::delete);
            Path settings = root.resolve("config/domain.xml");
            Files.copy(root.resolve("domain.xml.first"), settings, StandardCopyOption.REPLACE_EXISTING);
            Path boot = work.resolve("boot.asadmin");
            Files.writeString(boot, Programs.payaraBoot());
            // The properties hold passwords: in a file of their owner they stay out of everybody's process list.
            Files.deleteIfExists(arguments);
            Files.createFile(arguments, Secrets.ownerOnly(arguments));
            Files.write(
                    arguments,
                    arguments(root, port, scratch, boot).stream()
                            .map(Payara::quoted)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Launch(List.of(Shipped.java(), "@" + arguments), Map.of(), work, null);
    }

    private List<String> arguments(Path root, int port, Path scratch, Path boot) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx900m",
                "-XX:+UseParallelGC",
                "-Djava.io.tmpdir=" + scratch,
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true"));
        if (!home.passing()) {
            arguments.add(sharedClasses(root));
        }
        properties.forEach((key, value) -> arguments.add("-D" + key + "=" + value));
        arguments.addAll(List.of(
                "-jar",
                root.resolve("launch-micro.jar").toString(),
                "--port",
                Integer.toString(port),
                "--nohazelcast",
                "--disablephonehome",
                "--prebootcommandfile",
                boot.toString(),
                "--deploy",
                war.toAbsolutePath().toString(),
                "--contextroot",
                "/"));
        return arguments;
    }

    /**
     * The first run that gets ready leaves its loaded classes in a file when it ends; later runs map that file and start in half
     * the time. A file that was not written to its end begins with zeros.
     */
    private static String sharedClasses(Path root) throws IOException {
        Path archive = archive(root);
        if (Files.exists(archive) && Files.exists(root.resolve(GOT_READY))) {
            try (InputStream in = Files.newInputStream(archive)) {
                if (in.read() > 0) {
                    return "-XX:SharedArchiveFile=" + archive;
                }
            }
        }
        Files.deleteIfExists(archive);
        Files.deleteIfExists(root.resolve(GOT_READY));
        return "-XX:ArchiveClassesAtExit=" + archive;
    }

    private static Path archive(Path root) {
        return root.resolve("classes-" + Runtime.version() + ".jsa");
    }

    @Override
    public void complete(int port) {
        try {
            Files.writeString(shipped.payara().resolve(GOT_READY), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String argument) {
        return "\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public boolean answers(int port) {
        return Http.get(URI.create(url(port) + "/health/ready"))
                        .filter(answer -> answer.status() == 200)
                        .isPresent()
                && Http.get(URI.create(url(port) + "/"))
                        .filter(answer -> answer.status() == 200)
                        .isPresent();
    }

    @Override
    public Map<String, String> tells(int port) {
        return Map.of("hearth.url", url(port));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
