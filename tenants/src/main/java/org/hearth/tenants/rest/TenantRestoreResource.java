package org.hearth.tenants.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.hearth.exchange.Upload;
import org.hearth.tenants.copies.TenantCopies;

/** Copies of subsidiaries into the house. The passphrase comes in the header {@code X-Passphrase}, URL-encoded. */
@Singleton
@Path("imports/tenant-copies")
public class TenantRestoreResource {
    static final String PASSPHRASE = "X-Passphrase";

    private final TenantCopies copies;

    @Inject
    public TenantRestoreResource(TenantCopies copies) {
        this.copies = copies;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public Response restore(
            InputStream body,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("company") @DefaultValue("") String company,
            @QueryParam("city") @DefaultValue("") String city,
            @HeaderParam(TenantExportResource.PASSPHRASE) @DefaultValue("") String passphrase) {
        try (Upload upload = Upload.receive(body, code)) {
            TenantCopies.Restored restored =
                    copies.restore(upload.file(), code, company, city, TenantExportResource.decoded(passphrase));
            return Response.status(Response.Status.CREATED).entity(restored).build();
        }
    }
}
