package org.hearth.platform.rest.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.platform.factor.Enrolment;
import org.hearth.platform.factor.FactorState;
import org.hearth.platform.factor.SecondFactor;
import org.hearth.platform.rest.gate.Bearer;
import org.hearth.platform.rest.gate.ClientAddress;
import org.jspecify.annotations.Nullable;

/** One's own second factor. */
@Singleton
@Path("/session/second-factor")
@Produces(MediaType.APPLICATION_JSON)
public class SecondFactorResource {
    private final SecondFactor factor;
    private final ClientAddress addresses;

    @Inject
    public SecondFactorResource(SecondFactor factor, ClientAddress addresses) {
        this.factor = factor;
        this.addresses = addresses;
    }

    /** A code of the app; to begin without one there must be no factor yet. */
    public record AppCode(@Nullable String code) {
        @Override
        public String toString() {
            return "AppCode[]";
        }
    }

    /** Codes for the day on which the phone is lost, shown this once. */
    public record RecoveryCodes(List<String> recoveryCodes) {
        @Override
        public String toString() {
            return "RecoveryCodes[]";
        }
    }

    @GET
    public FactorState state(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return factor.state(token(authorization));
    }

    @POST
    public Enrolment begin(
            AppCode current,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServletRequest request) {
        return factor.begin(token(authorization), text(current), addresses.of(request));
    }

    @PUT
    public RecoveryCodes confirm(
            AppCode first,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServletRequest request) {
        return new RecoveryCodes(factor.confirm(token(authorization), text(first), addresses.of(request)));
    }

    private static String text(AppCode code) {
        return code.code() == null ? "" : code.code();
    }

    private static String token(String authorization) {
        return Bearer.of(authorization)
                .orElseThrow(() -> Refused.because(Refused.Reason.UNAUTHENTICATED, "session_ended", Map.of()));
    }
}
