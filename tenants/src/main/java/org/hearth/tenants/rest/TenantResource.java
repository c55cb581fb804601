package org.hearth.tenants.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.Tenants;
import org.hearth.tenants.registry.TenantLog;
import org.hearth.tenants.schema.Schemas;
import org.hearth.tenants.templates.start.Choosable;

/** The subsidiaries of the group: who they are, how one is taken in, how their schemas stand. */
@Singleton
@Path("tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TenantResource {
    private final Tenants tenants;
    private final Schemas schemas;

    @Inject
    public TenantResource(Tenants tenants, Schemas schemas) {
        this.tenants = tenants;
        this.schemas = schemas;
    }

    @GET
    public List<Tenant> all() {
        return tenants.overview();
    }

    /** Those that were deleted. */
    @GET
    @Path("gone")
    public List<Tenant> gone() {
        return tenants.gone();
    }

    @GET
    @Path("{code}")
    public Tenant one(@PathParam("code") String code) {
        return tenants.view(code);
    }

    /** What was done to it as a whole, the newest first. */
    @GET
    @Path("{code}/history")
    public List<TenantLog.Act> history(@PathParam("code") String code) {
        return tenants.history(new TenantId(code));
    }

    /** Answers the subsidiary and what was counted in its schema. */
    @POST
    public Response onboard(NewTenant wanted) {
        Tenants.TakenIn taken = tenants.onboard(wanted);
        return Response.created(URI.create("tenants/" + taken.tenant().id()))
                .entity(taken)
                .build();
    }

    @GET
    @Path("{code}/drift")
    public List<String> drift(@PathParam("code") String code) {
        return schemas.compare(new TenantId(code)).differences();
    }

    /** The subsidiaries whose schemas differ from the reference, and in what. */
    @GET
    @Path("drift")
    public List<Schemas.Compared> drift() {
        return schemas.compareAll();
    }

    @GET
    @Path("migration")
    public Schemas.Standing standing() {
        return schemas.standing();
    }

    /** Tries again to move on the schemas that stayed behind; answers those that still do. */
    @POST
    @Path("migration")
    public Schemas.Standing migrate() {
        return schemas.migrate();
    }

    /** What a new subsidiary can start with. */
    @GET
    @Path("templates")
    public List<Choosable> templates() {
        return tenants.templates();
    }
}
