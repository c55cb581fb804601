package org.hearth.tenants.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.Tenant;
import org.hearth.tenants.life.LifeCycle;
import org.hearth.tenants.life.Proof;
import org.jspecify.annotations.Nullable;

/** The life of a subsidiary: each act is a thing that is posted, with its reason. */
@Singleton
@Path("tenants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LifeResource {
    private final LifeCycle life;

    @Inject
    public LifeResource(LifeCycle life) {
        this.life = life;
    }

    /**
     * Why something is done, as far as it is said.
     *
     * @param code the subsidiary's code once more, where it is asked for
     */
    public record Reason(@Nullable String reason, @Nullable String code) {
        String text() {
            return reason == null ? "" : reason;
        }
    }

    @POST
    @Path("{code}/suspension")
    public Tenant suspend(@PathParam("code") String code, Reason body) {
        return life.suspend(new TenantId(code), body.text());
    }

    @POST
    @Path("{code}/resumption")
    public Tenant resume(@PathParam("code") String code, Reason body) {
        return life.resume(new TenantId(code), body.text());
    }

    @POST
    @Path("{code}/archiving")
    public Tenant archive(@PathParam("code") String code, Reason body) {
        return life.archive(new TenantId(code), body.text());
    }

    /** Gives it up; it is deleted after the waiting time. */
    @POST
    @Path("{code}/giving-up")
    public Tenant giveUp(@PathParam("code") String code, Reason body) {
        return life.giveUp(new TenantId(code), body.code() == null ? "" : body.code(), body.text());
    }

    @POST
    @Path("{code}/calling-back")
    public Tenant callBack(@PathParam("code") String code, Reason body) {
        return life.callBack(new TenantId(code), body.text());
    }

    /** Deletes it now that the waiting time is over. */
    @POST
    @Path("{code}/deletion")
    public Proof delete(@PathParam("code") String code) {
        return life.delete(new TenantId(code));
    }
}
