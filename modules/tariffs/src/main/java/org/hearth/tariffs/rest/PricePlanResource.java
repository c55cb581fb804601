package org.hearth.tariffs.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.tariffs.PlanDetail;
import org.hearth.tariffs.PlanRow;
import org.hearth.tariffs.PlanVersion;
import org.hearth.tariffs.PriceTerms;
import org.hearth.tariffs.Rated;
import org.hearth.tariffs.Tariffs;
import org.hearth.tariffs.Usage;
import org.jspecify.annotations.Nullable;

/** Price plans over HTTP. */
@Singleton
@Path("price-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PricePlanResource {
    private static final long MOST_LITRES = 1_000_000_000_000L;

    private final Tariffs tariffs;

    @Inject
    public PricePlanResource(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    @GET
    public List<PlanRow> list() {
        return tariffs.plans();
    }

    @GET
    @Path("{code}")
    public PlanDetail detail(@PathParam("code") String code) {
        return tariffs.plan(code);
    }

    @POST
    public Response create(NewPlan plan) {
        PlanRow row = tariffs.create(plan.code(), plan.name(), plan.customerKind());
        return Response.created(URI.create("price-plans/" + row.code())).entity(row).build();
    }

    /** Publishes the plan's next version. */
    @POST
    @Path("{code}/versions")
    public Response publish(@PathParam("code") String code, NewVersion version) {
        PlanVersion published = tariffs.publish(code, version.validFrom(), version.terms());
        return Response.status(Response.Status.CREATED).entity(published).build();
    }

    /** What usage would cost; leaves no trace. */
    @POST
    @Path("{code}/try-out")
    public Rated tryOut(@PathParam("code") String code, Trial trial) {
        LocalDate from = trial.from();
        LocalDate to = trial.to();
        if (from == null || to == null || to.isBefore(from) || to.isAfter(from.plusYears(20))) {
            throw Refused.invalid("to", "price_trial_days");
        }
        if (trial.volumeLitres() < 0 || trial.beforeLitres() < 0 || trial.volumeLitres() > MOST_LITRES || trial.beforeLitres() > MOST_LITRES) {
            throw Refused.invalid("volumeLitres", "price_trial_volume");
        }
        LocalDate opened = trial.accountOpened() == null ? from.minusYears(5) : trial.accountOpened();
        Usage usage = new Usage(trial.volumeLitres(), from, to, Math.max(0, trial.householdSize()), opened);
        return tariffs.tryOut(trial.flatAlternative() ? code + "/flat" : code, usage, trial.beforeLitres());
    }

    /** Body of a new plan. */
    public record NewPlan(String code, String name, String customerKind) {}

    /** Body of a new version. */
    public record NewVersion(LocalDate validFrom, PriceTerms terms) {}

    /** Body of a try-out; without an opening day the account counts as old. */
    public record Trial(
            long volumeLitres,
            long beforeLitres,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int householdSize,
            @Nullable LocalDate accountOpened,
            boolean flatAlternative) {}
}
