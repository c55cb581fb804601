package org.hearth.launcher.balancer;

import io.undertow.client.ClientConnection;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.server.handlers.proxy.LoadBalancingProxyClient;
import io.undertow.server.handlers.proxy.ProxyCallback;
import io.undertow.server.handlers.proxy.ProxyClient;
import io.undertow.server.handlers.proxy.ProxyConnection;
import io.undertow.util.Headers;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The nodes in turn; a browser stays on the node that answered it first, because its pages live there, and goes to another one
 * when that node is away. Which node it was stands in a cookie of the balancer's own. Programs that sign in with a header get none.
 */
final class StickyNodes extends LoadBalancingProxyClient implements ProxyClient {
    static final String COOKIE = "HEARTH_NODE";
    private static final int CONNECTIONS_A_THREAD = 100;
    private static final int WAITING = 500;
    private static final int KEPT_MILLIS = 30_000;
    private static final int AWAY_SECONDS = 1;

    StickyNodes(List<URI> nodes) {
        addSessionCookieName(COOKIE);
        setConnectionsPerThread(CONNECTIONS_A_THREAD);
        setMaxQueueSize(WAITING);
        setTtl(KEPT_MILLIS);
        setProblemServerRetry(AWAY_SECONDS);
        nodes.forEach(this::admit);
    }

    /** Gives requests to the node from now on. */
    void admit(URI node) {
        addHost(node, route(node.getPort()));
    }

    /** Gives the node no more requests; those under way go on. */
    void shun(URI node) {
        removeHost(node);
    }

    @Override
    public void getConnection(
            @Nullable ProxyTarget target,
            HttpServerExchange exchange,
            ProxyCallback<ProxyConnection> callback,
            long timeout,
            TimeUnit unit) {
        super.getConnection(target, exchange, new Remembered(callback), timeout, unit);
    }

    private static String route(int port) {
        return "n" + port;
    }

    private static void remember(HttpServerExchange exchange, ClientConnection connection) {
        if (exchange.getRequestHeaders().contains(Headers.AUTHORIZATION)
                || !(connection.getPeerAddress() instanceof InetSocketAddress node)) {
            return;
        }
        // what stands before the dot is of no use to anybody; the part behind it is how the base class knows a node
        String value = "hearth." + route(node.getPort());
        Cookie known = exchange.getRequestCookie(COOKIE);
        if (known == null || !value.equals(known.getValue())) {
            exchange.setResponseCookie(
                    new CookieImpl(COOKIE, value).setPath("/").setHttpOnly(true).setSameSiteMode("Lax"));
        }
    }

    /** Notes on the way which node it became. */
    private record Remembered(ProxyCallback<ProxyConnection> next) implements ProxyCallback<ProxyConnection> {
        @Override
        public void completed(HttpServerExchange exchange, ProxyConnection result) {
            remember(exchange, result.getConnection());
            next.completed(exchange, result);
        }

        @Override
        public void failed(HttpServerExchange exchange) {
            next.failed(exchange);
        }

        @Override
        public void couldNotResolveBackend(HttpServerExchange exchange) {
            next.couldNotResolveBackend(exchange);
        }

        @Override
        public void queuedRequestFailed(HttpServerExchange exchange) {
            next.queuedRequestFailed(exchange);
        }
    }
}
