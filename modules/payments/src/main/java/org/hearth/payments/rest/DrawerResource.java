package org.hearth.payments.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.payments.Counter;
import org.hearth.payments.Drawer;
import org.hearth.payments.Method;
import org.jspecify.annotations.Nullable;

/** Drawers and day-ends. */
@Singleton
@Path("drawers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DrawerResource {
    private final Counter counter;

    @Inject
    public DrawerResource(Counter counter) {
        this.counter = counter;
    }

    /** All drawers of a day. */
    @GET
    public List<Drawer> ofDay(@QueryParam("day") @Nullable String day) {
        try {
            return counter.drawers(LocalDate.parse(day == null ? "" : day));
        } catch (DateTimeException e) {
            throw Refused.invalid("day", "day_format");
        }
    }

    /** Opens the caller's drawer. */
    @POST
    public Drawer open(Opening opening) {
        return counter.openDrawer(opening.unitId(), Money.ofFen(opening.floatFen()));
    }

    /** The caller's open drawer. */
    @GET
    @Path("current")
    public Drawer current() {
        return counter.currentDrawer().orElseThrow(() -> Refused.notFound("drawer", "current"));
    }

    /** Ends the caller's day. */
    @POST
    @Path("current/close")
    public Drawer close(Closing closing) {
        Map<Method, Money> counted = new EnumMap<>(Method.class);
        closing.countedFen().forEach((method, fen) -> counted.put(method, Money.ofFen(fen)));
        return counter.closeDrawer(counted, closing.note() == null ? "" : closing.note());
    }

    /** Where, and with how much cash. */
    public record Opening(long unitId, long floatFen) {}

    /** What was counted by method, and where a difference comes from. */
    public record Closing(
            Map<Method, Long> countedFen, @Nullable String note) {}
}
