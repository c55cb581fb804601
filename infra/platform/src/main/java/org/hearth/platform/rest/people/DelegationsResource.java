package org.hearth.platform.rest.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hearth.platform.people.Delegations;

/** Who stands in for whom in the subsidiary. */
@Singleton
@Path("/delegations")
@Produces(MediaType.APPLICATION_JSON)
public class DelegationsResource {
    private final Delegations delegations;

    @Inject
    public DelegationsResource(Delegations delegations) {
        this.delegations = delegations;
    }

    @GET
    public List<Delegations.Delegation> list() {
        return delegations.list();
    }

    /** Those that concern oneself. */
    @GET
    @Path("/own")
    public List<Delegations.Delegation> own() {
        return delegations.own();
    }

    /** To whom one could hand over. */
    @GET
    @Path("/colleagues")
    public List<Delegations.Colleague> colleagues(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("offset") @DefaultValue("0") long offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return delegations.colleagues(text, offset, limit);
    }

    @POST
    public Response create(Delegations.Wanted wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(delegations.create(wanted))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void end(@PathParam("id") long id) {
        delegations.end(id);
    }
}
