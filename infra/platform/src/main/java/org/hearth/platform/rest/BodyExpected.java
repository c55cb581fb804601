package org.hearth.platform.rest;

import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.util.Arrays;
import java.util.Map;
import org.hearth.kernel.Refused;

/** Refuses a call without a body where the resource expects one, which would otherwise be handed a null. */
@Vetoed
final class BodyExpected implements ContainerRequestFilter {
    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        boolean expected = Arrays.stream(resource.getResourceMethod().getParameterAnnotations())
                .anyMatch(annotations -> annotations.length == 0);
        if (expected && !request.hasEntity()) {
            throw Refused.because(Refused.Reason.INVALID, "body_missing", Map.of());
        }
    }
}
