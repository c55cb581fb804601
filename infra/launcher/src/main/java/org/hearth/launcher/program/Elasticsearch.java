package org.hearth.launcher.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.process.Account;
import org.hearth.launcher.process.Launch;

/** Elasticsearch: one node, reachable from this machine alone. */
final class Elasticsearch implements Server {
    private final Home home;
    private final Shipped shipped;

    Elasticsearch(Home home, Shipped shipped) {
        this.home = home;
        this.shipped = shipped;
    }

    @Override
    public ServerKind kind() {
        return ServerKind.ELASTICSEARCH;
    }

    @Override
    public Launch prepare(int port) {
        Path program = shipped.elasticsearch();
        Path data = home.data(kind().id());
        Path work = home.work(kind().id());
        Path log = home.log(kind().id());
        Path scratch = work.resolve("tmp");
        Path pid = work.resolve("pid");
        try {
            Home.delete(scratch);
            Files.createDirectories(scratch);
            Files.deleteIfExists(pid);
            Files.writeString(
                    work.resolve("elasticsearch.yml"),
                    Shipped.text("elasticsearch.yml")
                            + "http.port: " + port + "\n"
                            + "path.data: " + quoted(data) + "\n"
                            + "path.logs: " + quoted(log.resolveSibling(".")) + "\n");
            Files.writeString(work.resolve("log4j2.properties"), Shipped.text("elasticsearch-log4j2.properties"));
            Files.writeString(work.resolve("jvm.options"), Shipped.text("elasticsearch-jvm.options"));
            if (!Files.exists(log)) {
                Files.createFile(log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Account account = Account.ordinary();
        account.own(program, data, work, scratch, log);
        return new Launch(
                account.command(program.resolve("bin/elasticsearch").toString(), "-d", "-p", pid.toString()),
                Map.of(
                        "ES_JAVA_HOME", System.getProperty("java.home"),
                        "ES_TMPDIR", scratch.toString(),
                        "ES_PATH_CONF", work.toString(),
                        "ES_JAVA_OPTS", ""),
                work,
                pid);
    }

    private static String quoted(Path path) {
        return "\"" + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public boolean answers(int port) {
        return Http.get(URI.create(url(port) + "/_cluster/health?wait_for_status=yellow&timeout=2s"))
                .filter(answer -> answer.status() == 200 && answer.body().contains("\"timed_out\":false"))
                .isPresent();
    }

    @Override
    public Map<String, String> tells(int port) {
        return Map.of("hearth.elasticsearch.url", url(port));
    }

    private static String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
