package org.hearth.launcher.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Secrets;
import org.hearth.launcher.process.Account;
import org.hearth.launcher.process.Launch;

/** Elasticsearch: one node, reachable from this machine alone, and with a password only. */
final class Elasticsearch implements Server {
    private static final String NAME = "hearth";
    private static final int SALT_BYTES = 32;
    private static final int HASH_BITS = 256;
    private static final int ROUNDS = 10_000;

    private final Home home;
    private final Shipped shipped;
    private final Secrets secrets;

    Elasticsearch(Home home, Shipped shipped, Secrets secrets) {
        this.home = home;
        this.shipped = shipped;
        this.secrets = secrets;
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
            Path people = work.resolve("users");
            Files.deleteIfExists(people);
            Files.createFile(people, Secrets.ownerOnly(people));
            Files.writeString(people, NAME + ":" + hash(password()) + "\n");
            Files.writeString(work.resolve("users_roles"), "superuser:" + NAME + "\n");
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

    /** As Elasticsearch keeps a password in its file of people. */
    private static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, HASH_BITS))
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "{PBKDF2}" + ROUNDS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String password() {
        return secrets.password("elasticsearch");
    }

    @Override
    public boolean answers(int port) {
        URI health = URI.create("http://127.0.0.1:" + port + "/_cluster/health?wait_for_status=yellow&timeout=2s");
        return Http.get(health, NAME, password())
                .filter(answer -> answer.status() == 200 && answer.body().contains("\"timed_out\":false"))
                .isPresent();
    }

    @Override
    public Map<String, String> tells(int port) {
        return Map.of("hearth.elasticsearch.url", "http://" + NAME + ":" + password() + "@127.0.0.1:" + port);
    }
}
