package org.hearth.tenants.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hearth.tenants.units.OrgUnit;
import org.hearth.tenants.units.OrgUnits;

/** Branches and service centres of the caller's subsidiary. */
@Singleton
@Path("org-units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrgUnitResource {
    private final OrgUnits units;

    /** A unit to be opened. */
    public record NewUnit(String kind, long parentId, String name) {}

    /** A unit's other name. */
    public record NewName(String name) {}

    @Inject
    public OrgUnitResource(OrgUnits units) {
        this.units = units;
    }

    @GET
    public List<OrgUnit> all() {
        return units.list();
    }

    @POST
    public OrgUnit create(NewUnit wanted) {
        return units.create(wanted.kind(), wanted.parentId(), wanted.name());
    }

    @PUT
    @Path("{id}/name")
    public OrgUnit rename(@PathParam("id") long id, NewName wanted) {
        return units.rename(id, wanted.name());
    }
}
