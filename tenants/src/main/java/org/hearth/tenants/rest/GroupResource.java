package org.hearth.tenants.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.tenants.group.Group;
import org.hearth.tenants.group.TenantFigures;
import org.jspecify.annotations.Nullable;

/** Headquarters' figures; a month is written {@code 2026-10} and is the running one if it is not said. */
@Singleton
@Path("group")
@Produces(MediaType.APPLICATION_JSON)
public class GroupResource {
    private final Group group;
    private final Clock clock;

    @Inject
    public GroupResource(Group group, Clock clock) {
        this.group = group;
        this.clock = clock;
    }

    @GET
    @Path("subsidiaries")
    public List<TenantFigures> subsidiaries(@QueryParam("month") @Nullable String month) {
        return group.subsidiaries(month(month));
    }

    @GET
    @Path("subsidiaries/{code}/branches")
    public List<TenantFigures> branches(@PathParam("code") String code, @QueryParam("month") @Nullable String month) {
        return group.branches(new TenantId(code), month(month));
    }

    @GET
    @Path("series")
    public List<TenantFigures.Point> series(
            @QueryParam("last") @Nullable String last, @QueryParam("months") @DefaultValue("24") int months) {
        return group.series(month(last), months);
    }

    @GET
    @Path("subsidiaries/{code}/series")
    public List<TenantFigures.Point> series(
            @PathParam("code") String code,
            @QueryParam("last") @Nullable String last,
            @QueryParam("months") @DefaultValue("24") int months) {
        return group.series(new TenantId(code), month(last), months);
    }

    private YearMonth month(@Nullable String text) {
        try {
            return text == null ? YearMonth.now(clock) : YearMonth.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.invalid("month", "group_month");
        }
    }
}
