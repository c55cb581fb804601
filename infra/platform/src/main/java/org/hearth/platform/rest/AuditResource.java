package org.hearth.platform.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hearth.kernel.TenantId;
import org.hearth.platform.audit.AuditBook;
import org.hearth.platform.audit.SecurityBook;
import org.jspecify.annotations.Nullable;

/** The audit trail and its check. */
@Singleton
@Path("/audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
    private final AuditBook book;
    private final SecurityBook security;

    @Inject
    public AuditResource(AuditBook book, SecurityBook security) {
        this.book = book;
        this.security = security;
    }

    @GET
    public List<AuditBook.Act> acts(
            @QueryParam("thing") @DefaultValue("") String thing,
            @QueryParam("offset") @DefaultValue("0") long offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return book.acts(thing, offset, limit);
    }

    /** Sign-ins, refused ones, roles, second factors and keys of the group, from {@code last} on backwards; for people of the group. */
    @GET
    @Path("/security")
    public List<SecurityBook.Act> security(
            @QueryParam("actor") @DefaultValue("") String actor,
            @QueryParam("act") @DefaultValue("") String act,
            @QueryParam("company") @DefaultValue("") String company,
            @QueryParam("last") @Nullable Long last,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return security.search(new SecurityBook.Wanted(actor, act, company, "", null, null), last, limit);
    }

    /** The chains of all subsidiaries, or of {@code tenant}; for people of the group. */
    @GET
    @Path("/verdicts")
    public List<AuditBook.TenantVerdict> verifyAll(@QueryParam("tenant") @Nullable String tenant) {
        return book.verifyAll(tenant == null ? null : new TenantId(tenant));
    }

    @GET
    @Path("/verdict")
    public AuditBook.Verdict verify() {
        return book.verify();
    }
}
