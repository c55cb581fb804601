package org.hearth.platform.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.hearth.kernel.Refused;
import org.hearth.platform.Session;
import org.hearth.platform.SignIn;
import org.hearth.platform.SignedIn;
import org.hearth.platform.rest.gate.Bearer;
import org.hearth.platform.rest.gate.ClientAddress;

/** Signing in and out, and who one is. */
@Singleton
@Path("/session")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private final SignIn signIn;
    private final ClientAddress addresses;

    @Inject
    public SessionResource(SignIn signIn, ClientAddress addresses) {
        this.signIn = signIn;
        this.addresses = addresses;
    }

    /** What is needed to sign in. */
    public record NamePassword(String name, String password) {
        @Override
        public String toString() {
            return "NamePassword[" + name + "]";
        }
    }

    /** A change of one's own password. */
    public record PasswordChange(String current, String wanted) {
        @Override
        public String toString() {
            return "PasswordChange[]";
        }
    }

    /** Somebody's password was right, a code is awaited. */
    public record Awaited(String challenge) {
        @Override
        public String toString() {
            return "Awaited[]";
        }
    }

    /** A challenge and the code that meets it. */
    public record Code(String challenge, String code) {
        @Override
        public String toString() {
            return "Code[]";
        }
    }

    /** 200 with the session, or 202 with the challenge of somebody who has a second factor. */
    @POST
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignedIn.class)))
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = Awaited.class)))
    public Response open(NamePassword who, @Context HttpServletRequest request) {
        SignIn.Begun begun = signIn.begin(who.name(), who.password(), addresses.of(request));
        return begun.challenge() == null
                ? Response.ok(begun.signedIn()).build()
                : Response.accepted(new Awaited(begun.challenge())).build();
    }

    @POST
    @Path("/code")
    public SignedIn complete(Code code, @Context HttpServletRequest request) {
        return signIn.complete(code.challenge(), code.code(), addresses.of(request));
    }

    @GET
    public Session who(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return signIn.session(token(authorization)).orElseThrow(SessionResource::nobody);
    }

    /** Where else one is signed in, and here. */
    @GET
    @Path("/all")
    public List<SignIn.OpenSession> all(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        String token = token(authorization);
        if (signIn.session(token).isEmpty()) {
            throw nobody();
        }
        return signIn.openSessions(token);
    }

    @PUT
    @Path("/password")
    public void changePassword(
            PasswordChange change,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServletRequest request) {
        signIn.changePassword(token(authorization), change.current(), change.wanted(), addresses.of(request));
    }

    @DELETE
    public void close(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        String token = token(authorization);
        if (signIn.session(token).isEmpty()) {
            throw nobody();
        }
        signIn.signOut(token);
    }

    private static String token(String authorization) {
        return Bearer.of(authorization).orElseThrow(SessionResource::nobody);
    }

    private static Refused nobody() {
        return Refused.because(Refused.Reason.UNAUTHENTICATED, "session_ended", Map.of());
    }
}
