package org.hearth.launcher.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearth.launcher.Problem;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Settings;
import org.hearth.launcher.process.Note;
import org.hearth.launcher.program.Instance;
import org.hearth.launcher.program.ServerKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static Servers servers;
    private static String url;

    @BeforeAll
    static void start() throws IOException {
        servers = Servers.of(Home.open(folder.resolve("home")), Settings.none(), Progress.SILENT);
        url = servers.start(smallApplication(), 0);
    }

    @AfterAll
    static void stop() {
        servers.close();
        for (ServerKind kind : ServerKind.values()) {
            assertThat(servers.running(kind)).isEmpty();
        }
    }

    @Test
    void every_server_answers() throws Exception {
        for (Instance instance : servers.instances()) {
            assertThat(servers.answers(instance)).as(instance.label()).isTrue();
        }
        assertThat(get(url + "/")).contains("small");
        assertThat(get(url + "/health/ready")).contains("UP");
    }

    @Test
    void nobody_asks_elasticsearch_or_redis_without_the_password() throws Exception {
        URI told = URI.create(servers.properties().getOrDefault("hearth.elasticsearch.url", ""));
        String address = "http://127.0.0.1:" + told.getPort() + "/_cluster/health";
        assertThat(get(address)).contains("missing authentication credentials");
        assertThat(get(address, "hearth:wrong")).contains("unable to authenticate");
        assertThat(get(address, told.getUserInfo())).contains("\"status\":\"green\"");

        int redis = servers.running(ServerKind.REDIS).map(Note::port).orElseThrow();
        try (Socket socket = new Socket("127.0.0.1", redis)) {
            socket.getOutputStream().write("GET x\r\n".getBytes(StandardCharsets.US_ASCII));
            byte[] answer = new byte[64];
            int length = socket.getInputStream().read(answer);
            assertThat(new String(answer, 0, length, StandardCharsets.US_ASCII)).startsWith("-NOAUTH");
        }
    }

    @Test
    void postgresql_acknowledges_nothing_before_it_is_on_disk() throws SQLException {
        assertThat(ask("platform", "show fsync")).isEqualTo("on");
        assertThat(ask("platform", "show synchronous_commit")).isEqualTo("on");
        assertThat(ask("platform", "show full_page_writes")).isEqualTo("on");
    }

    @Test
    void the_application_logs_in_with_no_rights_and_the_platform_makes_roles_but_is_no_superuser() throws SQLException {
        assertThat(ask("platform", "select rolcreaterole and not rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("t");
        assertThat(ask("platform", "select pg_get_userbyid(datdba) from pg_database where datname = 'hearth'"))
                .isEqualTo("hearth_platform");
        assertThat(ask(
                        "app",
                        "select rolinherit or rolsuper or rolcreaterole or rolcreatedb from pg_roles"
                                + " where rolname = current_user"))
                .isEqualTo("f");
        assertThatThrownBy(() -> ask("app", "create schema mine")).hasMessageContaining("permission denied");
    }

    @Test
    void nothing_is_reachable_from_another_machine() throws IOException {
        Optional<InetAddress> outer = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        for (Instance instance : servers.instances()) {
            int port = servers.running(instance).map(Note::port).orElseThrow();
            outer.ifPresent(address ->
                    assertThat(reachable(address, port)).as(instance.label()).isFalse());
            assertThat(reachable(InetAddress.getByName("127.0.0.1"), port))
                    .as(instance.label())
                    .isTrue();
        }
    }

    @Test
    void a_second_start_leaves_what_runs_alone() throws IOException {
        Map<ServerKind, Note> before = running();

        assertThat(servers.start(smallApplication(), 0)).isEqualTo(url);

        assertThat(running()).isEqualTo(before);
    }

    @Test
    void what_was_committed_is_there_after_a_crash_and_after_an_orderly_stop() throws SQLException {
        ask("platform", "create schema kept; create table kept.bill (id int); select 1");
        ask("platform", "insert into kept.bill values (1); select 1");
        int port = servers.running(ServerKind.POSTGRES).map(Note::port).orElseThrow();

        servers.kill(ServerKind.POSTGRES);
        servers.startStores();
        assertThat(ask("platform", "select count(*) from kept.bill")).isEqualTo("1");
        assertThat(servers.running(ServerKind.POSTGRES).map(Note::port)).hasValue(port);
        assertThat(servers.running(ServerKind.PAYARA))
                .as("the application stays, its addresses hold")
                .isPresent();

        ask("platform", "insert into kept.bill values (2); select 1");
        servers.kill(ServerKind.POSTGRES);
        servers.kill(ServerKind.REDIS);
        servers.startStores();
        assertThat(ask("platform", "select count(*) from kept.bill")).isEqualTo("2");
        assertThat(servers.answers(ServerKind.REDIS)).isTrue();
    }

    @Test
    void a_half_written_database_folder_is_named_and_left_alone() throws IOException {
        Home home = Home.open(folder.resolve("half"));
        Path half = Files.createDirectories(home.data("postgres").resolve("18"));
        Files.writeString(half.resolve("postgresql.conf"), "");
        Map<String, String> environment =
                Map.of("HEARTH_REDIS_URL", "redis://127.0.0.1:1", "HEARTH_ELASTICSEARCH_URL", "http://127.0.0.1:1");
        Servers broken = Servers.of(home, Settings.read(environment, List.of()), Progress.SILENT);

        assertThatThrownBy(broken::startStores).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem).hasMessageContaining("not a complete PostgreSQL data folder");
            assertThat(problem.remedy()).contains("backup");
        });
        for (ServerKind kind : ServerKind.values()) {
            assertThat(broken.running(kind)).as("nothing is left running").isEmpty();
        }
    }

    private static Map<ServerKind, Note> running() {
        Map<ServerKind, Note> notes = new EnumMap<>(ServerKind.class);
        for (ServerKind kind : ServerKind.values()) {
            servers.running(kind).ifPresent(note -> notes.put(kind, note));
        }
        return notes;
    }

    private static boolean reachable(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String get(String address) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String get(String address, String person) throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString(person.getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Basic " + basic)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String ask(String who, String sql) throws SQLException {
        Map<String, String> told = servers.properties();
        try (Connection connection = DriverManager.getConnection(
                        told.get("hearth.db.url"),
                        told.get("hearth.db." + who + ".user"),
                        told.get("hearth.db." + who + ".password"));
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet answer = statement.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    private static Path smallApplication() throws IOException {
        Path war = folder.resolve("small.war");
        if (!Files.exists(war)) {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(war))) {
                for (String name : List.of("index.html", "WEB-INF/beans.xml")) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write((name.endsWith("html") ? "<html>small</html>" : "").getBytes(StandardCharsets.UTF_8));
                    zip.closeEntry();
                }
            }
        }
        return war;
    }
}
