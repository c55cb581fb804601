package org.hearth.launcher.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Secrets;
import org.hearth.launcher.process.Launch;

/** Redis, in memory alone: what it holds can be rebuilt. */
final class Redis implements Server {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int REPLY_BYTES = 64;

    private final Home home;
    private final Shipped shipped;
    private final Secrets secrets;

    Redis(Home home, Shipped shipped, Secrets secrets) {
        this.home = home;
        this.shipped = shipped;
        this.secrets = secrets;
    }

    @Override
    public ServerKind kind() {
        return ServerKind.REDIS;
    }

    @Override
    public Launch prepare(int port) {
        Path folder = home.work(kind().id());
        Path settings = folder.resolve("redis.conf");
        try {
            Files.deleteIfExists(settings);
            Files.createFile(settings, Secrets.ownerOnly(settings));
            Files.writeString(
                    settings, Shipped.text("redis.conf") + "port " + port + "\nrequirepass " + password() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Launch(List.of(shipped.redis().toString(), settings.toString()), Map.of(), folder, null);
    }

    @Override
    public boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            String request = "AUTH " + password() + "\r\nPING\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String reply = "";
            while (!reply.endsWith("+PONG\r\n") && !reply.startsWith("-")) {
                byte[] more = new byte[REPLY_BYTES];
                int count = socket.getInputStream().read(more);
                if (count < 0) {
                    return false;
                }
                reply += new String(more, 0, count, StandardCharsets.US_ASCII);
            }
            return reply.endsWith("+PONG\r\n");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Map<String, String> tells(int port) {
        return Map.of("hearth.redis.url", "redis://:" + password() + "@127.0.0.1:" + port);
    }

    private String password() {
        return secrets.password("redis");
    }
}
