package org.hearth.launcher.program;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.launcher.balancer.Balancer;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.process.Launch;

/** The balancer before several nodes, a small process out of the launcher's own classes. */
final class Balanced implements Server {
    private final Home home;
    private final List<Integer> nodes;

    /** @param nodes ports of the nodes, in their order */
    Balanced(Home home, List<Integer> nodes) {
        this.home = home;
        this.nodes = nodes;
    }

    @Override
    public ServerKind kind() {
        return ServerKind.BALANCER;
    }

    @Override
    public Launch prepare(int port) {
        Path work = home.work(kind().id());
        Path arguments = work.resolve("arguments");
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        try {
            Files.writeString(arguments, "-cp \"" + classPath.replace("\\", "\\\\") + "\"\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>(List.of(
                Shipped.java(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "@" + arguments,
                Balancer.class.getName(),
                Integer.toString(port)));
        nodes.forEach(node -> command.add(Integer.toString(node)));
        return new Launch(command, Map.of(), work, null);
    }

    /** Any answer will do: which nodes are there is not its own doing. */
    @Override
    public boolean answers(int port) {
        return Http.get(URI.create(url(port) + "/health/live")).isPresent();
    }

    @Override
    public Map<String, String> tells(int port) {
        return Map.of("hearth.url", url(port));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
