package org.hearth.metering.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.metering.ExceptionRow;
import org.hearth.metering.ExceptionRow.ExceptionReason;
import org.hearth.metering.ExceptionRow.ExceptionState;
import org.hearth.metering.Readings;
import org.jspecify.annotations.Nullable;

/** The queue of doubtful readings over HTTP. */
@Singleton
@Path("readings/exceptions")
@Produces(MediaType.APPLICATION_JSON)
public class ExceptionResource {
    private final Readings readings;

    @Inject
    public ExceptionResource(Readings readings) {
        this.readings = readings;
    }

    /** Newest first; those that wait, unless {@code state} says otherwise ({@code ANY} for all). */
    @GET
    public Page<ExceptionRow> list(
            @QueryParam("state") @DefaultValue("OPEN") String state,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("book") @Nullable String book,
            @QueryParam("meter") @Nullable Long meter,
            @QueryParam("offset") @DefaultValue("0") long offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        ExceptionState wanted = state.equals("ANY") ? null : constant(ExceptionState.class, "state", state);
        ExceptionReason why = reason == null ? null : constant(ExceptionReason.class, "reason", reason);
        return readings.exceptions(new ExceptionRow.Filter(wanted, why, book, meter), offset, limit);
    }

    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<ExceptionRow> accept(Decision decision) {
        return readings.accept(decision.ids(), decision.words());
    }

    @POST
    @Path("estimate")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<ExceptionRow> estimate(Decision decision) {
        return readings.estimate(decision.ids(), decision.words());
    }

    @POST
    @Path("reject")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<ExceptionRow> reject(Decision decision) {
        return readings.reject(decision.ids(), decision.words());
    }

    /** Takes decisions back. */
    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_JSON)
    public List<ExceptionRow> undo(Decision decision) {
        return readings.undo(decision.ids());
    }

    /** What is decided, and why. */
    public record Decision(List<Long> ids, @Nullable String note) {
        private String words() {
            return note == null ? "" : note.strip();
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String field, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(field, "exception_filter"));
    }
}
