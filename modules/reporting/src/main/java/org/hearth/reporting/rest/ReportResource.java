package org.hearth.reporting.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.reporting.Arrears;
import org.hearth.reporting.BranchFigures;
import org.hearth.reporting.KeyFigures;
import org.hearth.reporting.Management;
import org.hearth.reporting.MonthFigures;
import org.hearth.reporting.TopCustomer;

/** The subsidiary's figures. */
@Singleton
@Path("reports")
@Produces(MediaType.APPLICATION_JSON)
public class ReportResource {
    private final Management management;

    @Inject
    public ReportResource(Management management) {
        this.management = management;
    }

    @GET
    @Path("months/{month}")
    public KeyFigures figures(@PathParam("month") String month) {
        return management.figures(parsed(month));
    }

    /** The months up to one, oldest first. */
    @GET
    @Path("months/{month}/series")
    public List<MonthFigures> series(
            @PathParam("month") String month, @QueryParam("months") @DefaultValue("24") int months) {
        return management.series(parsed(month), months);
    }

    @GET
    @Path("months/{month}/branches")
    public List<BranchFigures> branches(@PathParam("month") String month) {
        return management.branches(parsed(month));
    }

    @GET
    @Path("months/{month}/top-customers")
    public List<TopCustomer> topCustomers(
            @PathParam("month") String month, @QueryParam("limit") @DefaultValue("10") int limit) {
        return management.topCustomers(parsed(month), limit);
    }

    @GET
    @Path("arrears")
    public Arrears arrears() {
        return management.arrears();
    }

    /** Makes all months anew. */
    @POST
    @Path("rebuild")
    public Rebuilt rebuild() {
        return new Rebuilt(management.rebuild());
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw Refused.invalid("month", "report_month");
        }
    }

    /** How many months were made anew. */
    public record Rebuilt(int months) {}
}
