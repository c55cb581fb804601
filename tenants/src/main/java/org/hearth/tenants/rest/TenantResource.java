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
import java.util.Set;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.NewTenant;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.Tenants;

/** The subsidiaries of the group. */
@Singleton
@Path("tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TenantResource {
    private final Tenants tenants;

    @Inject
    public TenantResource(Tenants tenants) {
        this.tenants = tenants;
    }

    @GET
    public List<Tenant> all() {
        return tenants.overview();
    }

    @GET
    @Path("{code}")
    public Tenant one(@PathParam("code") String code) {
        return tenants.view(code);
    }

    @POST
    public Response onboard(NewTenant wanted) {
        Tenant tenant = tenants.onboard(wanted);
        return Response.created(URI.create("tenants/" + tenant.id()))
                .entity(tenant)
                .build();
    }

    @POST
    @Path("{code}/suspension")
    public Tenant suspend(@PathParam("code") String code) {
        return tenants.suspend(new TenantId(code));
    }

    @POST
    @Path("{code}/resumption")
    public Tenant resume(@PathParam("code") String code) {
        return tenants.resume(new TenantId(code));
    }

    @GET
    @Path("{code}/drift")
    public List<String> drift(@PathParam("code") String code) {
        return tenants.drift(new TenantId(code));
    }

    /** Tries again to move on the schemas that stayed behind; answers those that still do. */
    @POST
    @Path("migration")
    public List<Tenant> migrate() {
        return tenants.migrate();
    }

    @GET
    @Path("templates")
    public Set<String> templates() {
        return tenants.templates();
    }
}
