package org.hearth.verify.house;

import fish.payara.micro.PayaraMicro;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.launcher.servers.Servers;
import org.hearth.verify.browser.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts PostgreSQL, Redis and Elasticsearch before Arquillian starts Payara Micro, so that it can be told where they are. */
public final class HouseServers implements LauncherSessionListener {
    private static volatile @Nullable Servers servers;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("hearth.verify")) {
            return;
        }
        try {
            Servers started = Servers.temporary();
            servers = started;
            Path scratch = Files.createTempDirectory("hearth-verify-");
            Path boot = Files.writeString(scratch.resolve("boot.asadmin"), Servers.payaraBoot());
            Map<String, String> properties = started.properties();
            String told = properties.entrySet().stream()
                    .map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining(" "));
            System.setProperty(
                    "hearth.verify.options",
                    "-Xmx1g -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Djava.io.tmpdir="
                            + scratch + " " + told);
            System.setProperty(
                    "hearth.verify.arguments",
                    "--port " + House.PORT + " --nohazelcast --disablephonehome --contextroot / --prebootcommandfile "
                            + boot);
            System.setProperty("hearth.verify.payara", jarOf(PayaraMicro.class).toString());
            Group.operator(properties);
        } catch (Exception e) {
            throw new IllegalStateException("the servers under test do not start", e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Chromium.close();
        Servers started = servers;
        if (started != null) {
            started.close();
        }
    }

    /** The stores under test, for faults. */
    public static Servers servers() {
        Servers started = servers;
        if (started == null) {
            throw new IllegalStateException("these tests run in the integration-test phase: mvn verify");
        }
        return started;
    }

    private static Path jarOf(Class<?> type) throws java.net.URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
