package org.hearth.launcher.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.launcher.Problem;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Secrets;
import org.hearth.launcher.process.Launch;

/** Payara Micro with the application at the root of its addresses. */
final class Payara implements Server {
    private final Home home;
    private final Path war;
    private final Map<String, String> properties;

    /**
     * @param war the application
     * @param properties what the application is told, as system properties
     */
    Payara(Home home, Path war, Map<String, String> properties) {
        this.home = home;
        this.war = war;
        this.properties = properties;
    }

    @Override
    public ServerKind kind() {
        return ServerKind.PAYARA;
    }

    @Override
    public Launch prepare(int port) {
        if (!Files.isRegularFile(war)) {
            throw new Problem("The application " + war + " is not there.", "Build it: ./hearth does so by itself.");
        }
        Path work = home.work(kind().id());
        Path scratch = work.resolve("tmp");
        Path arguments = work.resolve("arguments");
        try {
            // A root folder kept from an earlier run would deploy the application twice.
            Home.delete(scratch);
            Files.createDirectories(scratch);
            Path boot = work.resolve("boot.asadmin");
            Files.writeString(boot, Shipped.text("payara-boot.asadmin"));
            // The properties hold passwords: in a file of their owner they stay out of everybody's process list.
            Files.deleteIfExists(arguments);
            Files.createFile(arguments, Secrets.ownerOnly(arguments));
            Files.write(
                    arguments,
                    arguments(port, scratch, boot).stream().map(Payara::quoted).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new Launch(List.of(java, "@" + arguments), Map.of(), work, null);
    }

    private List<String> arguments(int port, Path scratch, Path boot) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx900m",
                "-XX:+UseParallelGC",
                "-Djava.io.tmpdir=" + scratch,
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true"));
        properties.forEach((key, value) -> arguments.add("-D" + key + "=" + value));
        arguments.addAll(List.of(
                "-jar",
                Shipped.payara().toString(),
                "--port",
                Integer.toString(port),
                "--nohazelcast",
                "--disablephonehome",
                "--unpackdir",
                home.programs().resolve("payara").toString(),
                "--prebootcommandfile",
                boot.toString(),
                "--deploy",
                war.toAbsolutePath().toString(),
                "--contextroot",
                "/"));
        return arguments;
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
