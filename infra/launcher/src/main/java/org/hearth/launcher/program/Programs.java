package org.hearth.launcher.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Secrets;

/** The server programs of one data folder. */
public final class Programs {
    private final Home home;
    private final Secrets secrets;
    private final Shipped shipped;
    private final PayaraProgram payara;

    /** The programs of {@code home}, guarded by {@code secrets}. */
    public Programs(Home home, Secrets secrets) {
        this.home = home;
        this.secrets = secrets;
        this.shipped = new Shipped(home);
        this.payara = new PayaraProgram(home, shipped);
    }

    /** One server; of the application and its balancer one that is good for asking only. */
    public Server server(Instance instance) {
        return switch (instance.kind()) {
            case POSTGRES -> new Postgres(home, shipped, secrets);
            case REDIS -> new Redis(home, shipped, secrets);
            case ELASTICSEARCH -> new Elasticsearch(home, shipped, secrets);
            case PAYARA -> node(instance.number(), new Payara.Application(Path.of("none.war"), List.of(), Map.of()));
            case BALANCER -> balancer(List.of());
        };
    }

    /** Leaves the unpacked programs to all data folders of this build, which need not unpack them again. */
    public static void leave(Home home) {
        Unpacked.leave(home.programs());
    }

    /** Commands that Payara Micro runs before it listens: it listens on 127.0.0.1 alone. */
    public static String payaraBoot() {
        return Shipped.text("payara-boot.asadmin");
    }

    /**
     * A node of Payara Micro.
     *
     * @param number from 1
     * @param war the application, deployed at the root
     * @param options of the Java machine, besides those that it always gets
     * @param properties what the application is told, as system properties
     */
    public Server application(int number, Path war, List<String> options, Map<String, String> properties) {
        return node(number, new Payara.Application(war, options, properties));
    }

    private Server node(int number, Payara.Application application) {
        return new Payara(home, payara, Instance.node(number), application);
    }

    /** What stands before several nodes, by their ports. */
    public Server balancer(List<Integer> nodes) {
        return new Balanced(home, nodes);
    }
}
