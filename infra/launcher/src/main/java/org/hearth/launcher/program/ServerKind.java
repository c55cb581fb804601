package org.hearth.launcher.program;

import java.time.Duration;

/** The servers, in the order in which they are shown. */
public enum ServerKind {
    /** The truth. Told to end at once but orderly: it writes a checkpoint and closes its connections. */
    POSTGRES("postgres", "PostgreSQL", 15_432, "INT", 60),
    /** Hot values; rebuilt from PostgreSQL, so nothing of it is kept. */
    REDIS("redis", "Redis", 16_379, "TERM", 10),
    /** The search index; rebuilt from PostgreSQL. */
    ELASTICSEARCH("elasticsearch", "Elasticsearch", 19_200, "TERM", 30),
    /** The application; there may be several nodes of it. */
    PAYARA("payara", "Payara Micro", 8080, "TERM", 120),
    /** Before several nodes of the application, at the address that people use. */
    BALANCER("balancer", "Balancer", 8080, "TERM", 10);

    private final String id;
    private final String label;
    private final int preferredPort;
    private final String stopSignal;
    private final Duration patience;

    ServerKind(String id, String label, int preferredPort, String stopSignal, int patienceSeconds) {
        this.id = id;
        this.label = label;
        this.preferredPort = preferredPort;
        this.stopSignal = stopSignal;
        this.patience = Duration.ofSeconds(patienceSeconds);
    }

    /** Name in files and commands. */
    public String id() {
        return id;
    }

    /** Name as its makers write it. */
    public String label() {
        return label;
    }

    /** The port taken when it is free and none was asked for. */
    public int preferredPort() {
        return preferredPort;
    }

    /** The signal on which it ends orderly. */
    public String stopSignal() {
        return stopSignal;
    }

    /** How long an orderly end may take. */
    public Duration patience() {
        return patience;
    }
}
