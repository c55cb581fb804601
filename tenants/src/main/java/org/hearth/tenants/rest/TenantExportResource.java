package org.hearth.tenants.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.backups.Backup;
import org.hearth.tenants.backups.TenantBackups;
import org.hearth.tenants.copies.TenantCopies;

/** Copies of subsidiaries out of the house. The passphrase comes in the header {@code X-Passphrase}, URL-encoded. */
@Singleton
@Path("tenants")
public class TenantExportResource {
    static final String PASSPHRASE = "X-Passphrase";

    private final TenantCopies copies;
    private final TenantBackups backups;

    @Inject
    public TenantExportResource(TenantCopies copies, TenantBackups backups) {
        this.copies = copies;
        this.backups = backups;
    }

    /** The whole copy is written before the first byte is sent, so that a failure is told as one. */
    @GET
    @Path("{code}/export")
    @Produces("application/zip")
    public Response export(
            @PathParam("code") String code, @HeaderParam(PASSPHRASE) @DefaultValue("") String passphrase) {
        try {
            java.nio.file.Path file = Files.createTempFile("hearth-copy-", ".zip");
            try (OutputStream out = Files.newOutputStream(file)) {
                copies.export(new TenantId(code), decoded(passphrase), out);
            } catch (RuntimeException e) {
                Files.delete(file);
                throw e;
            }
            StreamingOutput body = out -> {
                try {
                    Files.copy(file, out);
                } finally {
                    Files.delete(file);
                }
            };
            return Response.ok(body)
                    .header("Content-Disposition", "attachment; filename=\"" + code + ".zip\"")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the nightly backups stand. */
    @GET
    @Path("backups")
    @Produces(MediaType.APPLICATION_JSON)
    public List<Backup> backups() {
        return backups.all();
    }

    static String decoded(String header) {
        try {
            return URLDecoder.decode(header, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("passphrase", "copy_passphrase");
        }
    }
}
