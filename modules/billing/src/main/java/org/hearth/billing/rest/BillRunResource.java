package org.hearth.billing.rest;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearth.billing.BillDetail;
import org.hearth.billing.BillRuns;
import org.hearth.billing.BillRuns.BookStages;
import org.hearth.billing.BillRuns.Started;
import org.hearth.billing.HeldAccount;
import org.hearth.billing.HeldAccount.HoldReason;
import org.hearth.billing.RunRow;
import org.hearth.billing.RunScope;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Bill runs over HTTP. With {@code wait=true} the work is done in the request; without, a job does it. */
@Singleton
@Path("bill-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BillRunResource {
    private final BillRuns runs;

    @Inject
    public BillRunResource(BillRuns runs) {
        this.runs = runs;
    }

    @GET
    public List<RunRow> list(@QueryParam("period") @Nullable String period) {
        return runs.runs(month(period));
    }

    /** How far each reading book is. */
    @GET
    @Path("board")
    public List<BookStages> board(@QueryParam("period") @Nullable String period) {
        return runs.board(month(period));
    }

    /** Begins a run; with {@code wait=true} its preview is there when the answer comes, with {@code issue=true} it is issued too. */
    @POST
    public Response start(NewRun body, @QueryParam("wait") boolean wait, @QueryParam("issue") boolean issue) {
        RunScope scope = new RunScope(body.book(), body.period(), body.issuedOn(), body.dueDays());
        if (!wait && !issue) {
            return accepted(runs.start(scope));
        }
        if (!wait) {
            return accepted(runs.startIssue(runs.preview(scope).id()));
        }
        return Response.status(Response.Status.CREATED)
                .entity(issue ? runs.bill(scope) : runs.preview(scope))
                .build();
    }

    @GET
    @Path("{id}")
    public RunRow detail(@PathParam("id") long id) {
        return runs.run(id);
    }

    @POST
    @Path("{id}/preview")
    public RunRow preview(@PathParam("id") long id) {
        return runs.previewAgain(id);
    }

    @POST
    @Path("{id}/issue")
    public Response issue(@PathParam("id") long id, @QueryParam("wait") boolean wait) {
        return wait ? Response.ok(runs.issue(id)).build() : accepted(runs.startIssue(id));
    }

    @POST
    @Path("{id}/reverse")
    public RunRow reverse(@PathParam("id") long id, Reason body) {
        return runs.reverse(id, body.reason());
    }

    @GET
    @Path("{id}/held")
    public Page<HeldAccount> held(
            @PathParam("id") long id,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("offset") @DefaultValue("0") long offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return runs.held(id, reason(reason), offset, limit);
    }

    @POST
    @Path("{id}/release")
    public RunRow release(@PathParam("id") long id, Release body) {
        return runs.release(id, body.accountIds(), body.note());
    }

    /** The bill that the run would write for an account. */
    @GET
    @Path("{id}/accounts/{account}")
    public BillDetail draft(@PathParam("id") long id, @PathParam("account") long account) {
        return runs.draft(id, account);
    }

    /** The run's bills as a collection list. */
    @GET
    @Path("{id}/bills.csv")
    @Produces("text/csv")
    public Response bills(@PathParam("id") long id) {
        RunRow run = runs.run(id);
        StreamingOutput lines = out -> runs.writeCsv(id, out);
        return Response.ok(lines, "text/csv; charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"bills-" + run.period() + "-" + id + ".csv\"")
                .build();
    }

    private static Response accepted(Started started) {
        return Response.accepted(started).build();
    }

    private static YearMonth month(@Nullable String text) {
        try {
            return YearMonth.parse(text == null ? "" : text);
        } catch (DateTimeParseException e) {
            throw Refused.invalid("period", "month_form", Map.of("period", text == null ? "" : text));
        }
    }

    private static @Nullable HoldReason reason(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(HoldReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("reason", "hold_reason", Map.of("reason", name)));
    }

    /** Body of a new run; without a book it is the whole company's. */
    public record NewRun(
            YearMonth period,
            @Nullable String book,
            @Nullable LocalDate issuedOn,
            @Nullable Integer dueDays) {}

    /** Body of a reversal. */
    public record Reason(String reason) {}

    /** Body of a release. */
    public record Release(List<Long> accountIds, String note) {}
}
