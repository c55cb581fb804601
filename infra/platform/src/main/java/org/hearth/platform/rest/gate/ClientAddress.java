package org.hearth.platform.rest.gate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where a caller sits. What a load balancer says is believed only of the load balancers named in {@code hearth.proxies}. */
@Singleton
public class ClientAddress {
    private static final int LONGEST = 60;

    private final Set<String> proxies;

    @Inject
    public ClientAddress(@ConfigProperty(name = "hearth.proxies") Optional<String> proxies) {
        this.proxies = Set.copyOf(Arrays.asList(proxies.orElse("").strip().split("\\s*,\\s*")));
    }

    public String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    /** Whether a load balancer stands between, that is believed. */
    boolean isProxied(HttpServletRequest request) {
        return proxies.contains(request.getRemoteAddr());
    }

    String of(String remote, @Nullable String forwarded) {
        if (forwarded == null || forwarded.isBlank() || !proxies.contains(remote)) {
            return remote;
        }
        // the last address is the one that the load balancer has seen itself; those before it anybody can write
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.substring(0, Math.min(last.length(), LONGEST));
    }
}
