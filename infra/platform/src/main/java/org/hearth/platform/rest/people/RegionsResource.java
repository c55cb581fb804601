package org.hearth.platform.rest.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hearth.platform.people.Regions;

/** Regions of the group. */
@Singleton
@Path("/regions")
@Produces(MediaType.APPLICATION_JSON)
public class RegionsResource {
    private final Regions regions;

    @Inject
    public RegionsResource(Regions regions) {
        this.regions = regions;
    }

    @GET
    public List<Regions.Region> list() {
        return regions.list();
    }

    @PUT
    public Regions.Region put(Regions.Wanted wanted) {
        return regions.put(wanted);
    }

    @DELETE
    @Path("/{id}")
    public void delete(@PathParam("id") long id) {
        regions.delete(id);
    }
}
