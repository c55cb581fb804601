package org.hearth.tariffs.rest;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.hearth.tariffs.PriceBook;
import org.hearth.tariffs.Rated;
import org.hearth.tariffs.Tariffs;
import org.hearth.tariffs.Usage;
import org.hearth.tariffs.plan.TermsJson;
import org.jspecify.annotations.Nullable;

/** Price plans over HTTP. */
@Singleton
@Path("price-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PricePlanResource {
    private static final int MOST_YEARS = 20;
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
        return Response.created(URI.create("price-plans/" + row.code()))
                .entity(row)
                .build();
    }

    /** Publishes the plan's next version. */
    @POST
    @Path("{code}/versions")
    public Response publish(@PathParam("code") String code, NewVersion version) {
        PlanVersion published = tariffs.publish(code, version.validFrom(), TermsJson.of(version.terms()));
        return Response.status(Response.Status.CREATED).entity(published).build();
    }

    /** What usage would cost; leaves no trace. */
    @POST
    @Path("{code}/try-out")
    public Rated tryOut(@PathParam("code") String code, Trial trial) {
        LocalDate from = trial.from();
        LocalDate to = trial.to();
        if (to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS))) {
            throw Refused.invalid("to", "price_trial_days");
        }
        long before = trial.beforeLitres() == null ? 0 : trial.beforeLitres();
        if (outside(trial.volumeLitres()) || outside(before)) {
            throw Refused.invalid("volumeLitres", "price_trial_volume");
        }
        int persons = trial.householdSize() == null ? 0 : Math.max(0, trial.householdSize());
        LocalDate opened = trial.accountOpened() == null ? from.minusYears(MOST_YEARS) : trial.accountOpened();
        boolean flat = Boolean.TRUE.equals(trial.flatAlternative());
        Usage usage = new Usage(trial.volumeLitres(), from, to, persons, opened);
        return tariffs.tryOut(flat ? code + PriceBook.FLAT_SUFFIX : code, usage, before);
    }

    private static boolean outside(long litres) {
        return litres < 0 || litres > MOST_LITRES;
    }

    /** Body of a new plan. */
    public record NewPlan(String code, String name, String customerKind) {}

    /** Body of a new version; what its terms leave out takes the plainest meaning. */
    public record NewVersion(LocalDate validFrom, JsonNode terms) {}

    /** Body of a try-out; without an opening day the account counts as old. */
    public record Trial(
            long volumeLitres,
            LocalDate from,
            LocalDate to,
            @Nullable Long beforeLitres,
            @Nullable Integer householdSize,
            @Nullable LocalDate accountOpened,
            @Nullable Boolean flatAlternative) {}
}
