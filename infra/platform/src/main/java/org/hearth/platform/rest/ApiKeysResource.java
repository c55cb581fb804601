package org.hearth.platform.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hearth.platform.keys.ApiKey;
import org.hearth.platform.keys.ApiKeys;
import org.hearth.platform.keys.NewApiKey;

/** Keys of other systems. */
@Singleton
@Path("/api-keys")
@Produces(MediaType.APPLICATION_JSON)
public class ApiKeysResource {
    private final ApiKeys keys;

    @Inject
    public ApiKeysResource(ApiKeys keys) {
        this.keys = keys;
    }

    @GET
    public List<ApiKey> list() {
        return keys.list();
    }

    /** The secret in the answer is shown this once. */
    @POST
    public Response issue(NewApiKey wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(keys.issue(wanted))
                .build();
    }

    @DELETE
    @Path("/{id}")
    public void revoke(@PathParam("id") long id) {
        keys.revoke(id);
    }
}
