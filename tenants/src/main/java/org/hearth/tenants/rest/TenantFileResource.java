package org.hearth.tenants.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.hearth.exchange.Upload;
import org.hearth.tenants.intake.FileRun;
import org.hearth.tenants.intake.TenantFiles;

/** Many subsidiaries from one file, CSV or XLSX: the raw body is the file. */
@Singleton
@Path("imports/tenants")
@Produces(MediaType.APPLICATION_JSON)
public class TenantFileResource {
    private final TenantFiles files;

    @Inject
    public TenantFileResource(TenantFiles files) {
        this.files = files;
    }

    /** Begins to take the file in and answers 202 with where to look; with {@code dryRun=true} the report of what it would do. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(
            InputStream body,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
        Upload upload = Upload.receive(body, name);
        if (dryRun) {
            try (upload) {
                return Response.ok(files.check(upload, Map.of())).build();
            }
        }
        FileRun run = files.start(upload, Map.of());
        return Response.accepted(run)
                .location(URI.create("imports/tenants/" + run.id()))
                .build();
    }

    @GET
    public List<FileRun> recent() {
        return files.recent();
    }

    @GET
    @Path("{id}")
    public FileRun find(@PathParam("id") long id) {
        return files.find(id);
    }
}
