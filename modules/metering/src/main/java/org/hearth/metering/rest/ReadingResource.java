package org.hearth.metering.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hearth.metering.ReadingInput;
import org.hearth.metering.ReadingResult;
import org.hearth.metering.Readings;

/** Readings over HTTP, in lists of at most ten thousand. */
@Singleton
@Path("readings")
@Produces(MediaType.APPLICATION_JSON)
public class ReadingResource {
    private final Readings readings;

    @Inject
    public ReadingResource(Readings readings) {
        this.readings = readings;
    }

    /** Takes a list in; the same list under the same key has one effect and one answer, however often it comes. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ReadingResult submit(Batch batch) {
        return readings.submit(batch.key(), batch.readings());
    }

    /** Readings under a key that the sender chose. */
    public record Batch(String key, List<ReadingInput> readings) {}
}
