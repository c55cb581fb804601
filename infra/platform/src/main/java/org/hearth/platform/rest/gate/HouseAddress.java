package org.hearth.platform.rest.gate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address under which browsers know this house: {@code hearth.public-url}, or, where that is not set, what the request says, and
 * what a load balancer named in {@code hearth.proxies} says of it.
 */
@Singleton
public class HouseAddress {
    private final Optional<URI> configured;
    private final ClientAddress clients;

    @Inject
    public HouseAddress(
            @ConfigProperty(name = "hearth.public-url") Optional<String> configured, ClientAddress clients) {
        this.configured = configured
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .map(URI::create);
        this.clients = clients;
    }

    /** Scheme, host and port, without a path. */
    public URI of(HttpServletRequest request) {
        return configured.orElseGet(() -> asked(request));
    }

    private URI asked(HttpServletRequest request) {
        boolean proxied = clients.isProxied(request);
        String scheme = proxied
                ? Objects.requireNonNullElse(request.getHeader("X-Forwarded-Proto"), request.getScheme())
                : request.getScheme();
        String host = proxied
                ? Objects.requireNonNullElse(request.getHeader("X-Forwarded-Host"), request.getHeader("Host"))
                : request.getHeader("Host");
        return URI.create(("https".equals(scheme) ? "https" : "http") + "://" + host);
    }
}
