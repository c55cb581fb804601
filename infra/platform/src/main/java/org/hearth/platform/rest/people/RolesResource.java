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
import org.hearth.platform.people.OwnRoles;
import org.jspecify.annotations.Nullable;

/** Roles that the subsidiary makes itself, and who holds them. */
@Singleton
@Path("/roles")
@Produces(MediaType.APPLICATION_JSON)
public class RolesResource {
    private final OwnRoles roles;

    @Inject
    public RolesResource(OwnRoles roles) {
        this.roles = roles;
    }

    /** Branches and service centres to which a role is limited; null or empty for all. */
    public record Units(@Nullable List<Long> unitIds) {}

    @GET
    public List<OwnRoles.OwnRole> list() {
        return roles.list();
    }

    @POST
    public Response create(OwnRoles.Wanted wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(roles.create(wanted))
                .build();
    }

    @PUT
    @Path("/{id}")
    public OwnRoles.OwnRole change(@PathParam("id") long id, OwnRoles.Wanted wanted) {
        return roles.change(id, wanted);
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") long id) {
        roles.delete(id);
    }

    @PUT
    @Path("/{id}/people/{person}")
    public void give(@PathParam("id") long id, @PathParam("person") long person, Units units) {
        roles.give(id, person, units.unitIds());
    }

    @DELETE
    @Path("/{id}/people/{person}")
    public void take(@PathParam("id") long id, @PathParam("person") long person) {
        roles.take(id, person);
    }
}
