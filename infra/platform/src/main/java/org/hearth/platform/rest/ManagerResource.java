package org.hearth.platform.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.hearth.kernel.TenantId;
import org.hearth.platform.People;

/** The first manager of a subsidiary that was just taken in. */
@Singleton
@Path("/tenants/{code}/manager")
@Produces(MediaType.APPLICATION_JSON)
public class ManagerResource {
    private final People people;

    @Inject
    public ManagerResource(People people) {
        this.people = people;
    }

    /**
     * Who it is to be.
     *
     * @param login the name to sign in with
     * @param name as shown on receipts and histories
     */
    public record Appointed(String login, String name) {}

    /** Answers the person and the first password, shown this once. */
    @POST
    public Response appoint(@PathParam("code") String code, Appointed wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(people.appoint(new TenantId(code), wanted.login(), wanted.name()))
                .build();
    }
}
