package org.hearth.launcher.balancer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks every node twice a second whether it is ready; one that is not gets no requests until it is again. */
final class Watch {
    private static final Duration EVERY = Duration.ofMillis(500);

    /** A node that is busy answers late; only one that does not answer at all is away. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final StickyNodes client;
    private final List<URI> nodes;
    private final Set<URI> shunned = new HashSet<>();

    Watch(StickyNodes client, List<URI> nodes) {
        this.client = client;
        this.nodes = nodes;
    }

    /** Watches on a thread for each node until the process ends. */
    void start() {
        nodes.forEach(node -> new Thread(() -> watch(node), "watch-" + node.getPort()).start());
    }

    private void watch(URI node) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                judge(node, isReady(node));
                Thread.sleep(EVERY.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void judge(URI node, boolean ready) {
        if (ready && shunned.remove(node)) {
            client.admit(node);
            System.out.println(node + " is back");
        } else if (!ready && shunned.add(node)) {
            client.shun(node);
            System.out.println(node + " is away");
        }
    }

    private boolean isReady(URI node) throws InterruptedException {
        try {
            HttpRequest ask = HttpRequest.newBuilder(node.resolve("/health/ready"))
                    .timeout(PATIENCE)
                    .build();
            return http.send(ask, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
