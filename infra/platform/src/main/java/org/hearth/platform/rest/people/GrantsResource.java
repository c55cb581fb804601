package org.hearth.platform.rest.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hearth.platform.grants.Grant;
import org.hearth.platform.grants.Grants;

/** Acting for customers of other subsidiaries. */
@Singleton
@Path("/grants")
@Produces(MediaType.APPLICATION_JSON)
public class GrantsResource {
    private final Grants grants;

    @Inject
    public GrantsResource(Grants grants) {
        this.grants = grants;
    }

    /** Whether a grant that was asked for is given. */
    public record Decision(boolean approved) {}

    @GET
    public List<Grant> list() {
        return grants.list();
    }

    @POST
    public Response ask(Grant.Wanted wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(grants.ask(wanted))
                .build();
    }

    @PUT
    @Path("/{id}/decision")
    public Grant decide(@PathParam("id") long id, Decision decision) {
        return grants.decide(id, decision.approved());
    }

    @DELETE
    @Path("/{id}")
    public Grant end(@PathParam("id") long id) {
        return grants.end(id);
    }
}
