package org.hearth.launcher.balancer;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.ResponseCodeHandler;
import io.undertow.server.handlers.proxy.ProxyHandler;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entry of the balancer's process. */
public final class Balancer {
    private static final int IO_THREADS = 2;
    private static final int WORKERS = 4;

    /** A minute and a half of silence between two requests of one connection. */
    private static final int IDLE_MILLIS = 90_000;

    private Balancer() {}

    /**
     * Listens on 127.0.0.1 until it is stopped.
     *
     * @param args its own port, then the ports of the nodes
     */
    public static void main(String[] args) {
        List<URI> nodes = new ArrayList<>();
        for (String port : Arrays.asList(args).subList(1, args.length)) {
            nodes.add(URI.create("http://127.0.0.1:" + Integer.parseInt(port)));
        }
        StickyNodes client = new StickyNodes(nodes);
        ProxyHandler handler = ProxyHandler.builder()
                .setProxyClient(client)
                .setNext(ResponseCodeHandler.HANDLE_404)
                .setMaxConnectionRetries(nodes.size())
                .build();
        Undertow server = Undertow.builder()
                .addHttpListener(Integer.parseInt(args[0]), "127.0.0.1", handler)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MILLIS)
                .setIoThreads(IO_THREADS)
                .setWorkerThreads(WORKERS)
                .build();
        server.start();
        new Watch(client, nodes).start();
    }
}
