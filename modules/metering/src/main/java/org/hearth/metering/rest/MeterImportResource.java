package org.hearth.metering.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.hearth.exchange.ImportCall;
import org.hearth.metering.Meters;

/** Files of meters over HTTP; see {@link ImportCall}. */
@Singleton
@Path("imports/meters")
public class MeterImportResource {
    private final Meters meters;

    @Inject
    public MeterImportResource(Meters meters) {
        this.meters = meters;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response importMeters(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        return ImportCall.answer(body, uri, headers, meters::importMeters);
    }
}
