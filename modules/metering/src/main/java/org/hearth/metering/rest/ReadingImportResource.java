package org.hearth.metering.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.hearth.exchange.ImportCall;
import org.hearth.metering.Readings;
import org.jspecify.annotations.Nullable;

/** Files of readings over HTTP; see {@link ImportCall}. */
@Singleton
@Path("imports/readings")
public class ReadingImportResource {
    private final Readings readings;

    @Inject
    public ReadingImportResource(Readings readings) {
        this.readings = readings;
    }

    /** With {@code key}, the same file has one effect and one answer, however often it comes. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response importReadings(
            InputStream body,
            @QueryParam("key") @Nullable String key,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        return ImportCall.answer(
                body,
                uri,
                headers,
                (file, name, mapping, dryRun) -> readings.importReadings(file, name, mapping, dryRun, key));
    }
}
