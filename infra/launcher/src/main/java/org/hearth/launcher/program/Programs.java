package org.hearth.launcher.program;

import java.nio.file.Path;
import java.util.Map;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Secrets;

/** The server programs of one data folder. */
public final class Programs {
    private final Home home;
    private final Secrets secrets;
    private final Shipped shipped;

    /** The programs of {@code home}, guarded by {@code secrets}. */
    public Programs(Home home, Secrets secrets) {
        this.home = home;
        this.secrets = secrets;
        this.shipped = new Shipped(home);
    }

    /** PostgreSQL, Redis or Elasticsearch; Payara without an application, good for asking only. */
    public Server server(ServerKind kind) {
        return switch (kind) {
            case POSTGRES -> new Postgres(home, shipped, secrets);
            case REDIS -> new Redis(home, shipped, secrets);
            case ELASTICSEARCH -> new Elasticsearch(home, shipped);
            case PAYARA -> application(Path.of("none.war"), Map.of());
        };
    }

    /** Commands that Payara Micro runs before it listens: it listens on 127.0.0.1 alone. */
    public static String payaraBoot() {
        return Shipped.text("payara-boot.asadmin");
    }

    /**
     * Payara Micro.
     *
     * @param war the application, deployed at the root
     * @param properties what the application is told, as system properties
     */
    public Server application(Path war, Map<String, String> properties) {
        return new Payara(home, shipped, war, properties);
    }
}
