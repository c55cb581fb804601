package org.hearth.metering.rest;

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
import java.time.LocalDate;
import java.util.List;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Refused;
import org.hearth.metering.MeterCard;
import org.hearth.metering.MeterCard.MeterKind;
import org.hearth.metering.MeterExchange;
import org.hearth.metering.Meters;
import org.hearth.metering.ReadingRow;
import org.hearth.metering.Readings;
import org.jspecify.annotations.Nullable;

/** Meters over HTTP. */
@Singleton
@Path("meters")
@Produces(MediaType.APPLICATION_JSON)
public class MeterResource {
    private final Meters meters;
    private final Readings readings;

    @Inject
    public MeterResource(Meters meters, Readings readings) {
        this.meters = meters;
        this.readings = readings;
    }

    /** By {@code number}, on the dial or the house's own. */
    @GET
    public MeterCard byNumber(@QueryParam("number") @Nullable String number) {
        if (number == null || number.isBlank()) {
            throw Refused.invalid("number", "value_missing");
        }
        return meters.byNumber(number.strip()).orElseThrow(() -> Refused.notFound("meter", number));
    }

    @GET
    @Path("{id}")
    public MeterCard meter(@PathParam("id") long id) {
        return meters.meter(id);
    }

    /** The readings of the last {@code months}, oldest first. */
    @GET
    @Path("{id}/readings")
    public List<ReadingRow> readings(@PathParam("id") long id, @QueryParam("months") @DefaultValue("24") int months) {
        return readings.history(meters.meter(id).id(), months);
    }

    @GET
    @Path("{id}/readings/latest")
    public ReadingRow latest(@PathParam("id") long id) {
        return readings.latest(meters.meter(id).id()).orElseThrow(() -> Refused.notFound("reading", id));
    }

    /** Takes the meter down and puts another up; answers the new one. */
    @POST
    @Path("{id}/exchange")
    @Consumes(MediaType.APPLICATION_JSON)
    public MeterCard exchange(@PathParam("id") long id, Exchange wanted) {
        return meters.exchange(wanted.of(id));
    }

    /** A meter exchange; registers in litres on the dial. */
    public record Exchange(
            LocalDate on,
            GasVolume finalRegister,
            String makerNumber,
            MeterKind kind,
            @Nullable String maker,
            @Nullable String model,
            int digits,
            @Nullable Integer factor,
            GasVolume firstRegister,
            @Nullable Boolean confirmed) {
        private MeterExchange of(long meterId) {
            return new MeterExchange(
                    meterId,
                    on,
                    finalRegister,
                    makerNumber.strip(),
                    kind,
                    maker == null ? "" : maker,
                    model == null ? "" : model,
                    digits,
                    factor == null ? 1 : factor,
                    firstRegister,
                    Boolean.TRUE.equals(confirmed));
        }
    }
}
