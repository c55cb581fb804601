package org.hearth.verify.house;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.launcher.servers.Servers;
import org.hearth.verify.browser.Chromium;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Starts PostgreSQL, Redis and Elasticsearch before Arquillian, whose extension stands behind this one, starts Payara Micro, so that it
 * can be told where they are. They stop when all tests are done.
 */
public final class HouseServers implements BeforeAllCallback, LauncherSessionListener {
    private static @Nullable Servers servers;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException, URISyntaxException {
        start();
    }

    private static synchronized void start() throws IOException, URISyntaxException {
        if (servers == null) {
            Servers started = Servers.temporary();
            servers = started;
            tell(started.properties());
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Chromium.close();
        stop();
    }

    private static synchronized void stop() {
        if (servers != null) {
            servers.close();
        }
    }

    private static void tell(Map<String, String> properties) throws IOException, URISyntaxException {
        Path scratch = Files.createTempDirectory("hearth-verify-");
        Path boot = Files.writeString(scratch.resolve("boot.asadmin"), Servers.payaraBoot());
        String told = properties.entrySet().stream()
                .map(entry -> "-D" + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
        System.setProperty(
                "hearth.verify.options",
                "-Xmx1g -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Dfile.encoding=UTF-8 -Djava.io.tmpdir=" + scratch
                        + " " + told);
        System.setProperty(
                "hearth.verify.arguments",
                "--port " + House.PORT + " --nohazelcast --disablephonehome --contextroot / --prebootcommandfile "
                        + boot);
        System.setProperty("hearth.verify.payara", jarOf(PayaraMicro.class).toString());
        Group.operator(properties);
    }

    private static Path jarOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
