package org.hearth.service.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
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
import org.hearth.kernel.Page;
import org.hearth.service.CaseAdvance;
import org.hearth.service.CaseBoard;
import org.hearth.service.CaseCard;
import org.hearth.service.CaseRow;
import org.hearth.service.Cases;
import org.hearth.service.NewCase;

/** Cases over HTTP. */
@Singleton
@Path("cases")
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {
    private final Cases cases;

    @Inject
    public CaseResource(Cases cases) {
        this.cases = cases;
    }

    @GET
    public Page<CaseRow> list(
            @BeanParam CaseQuery query,
            @QueryParam("offset") @DefaultValue("0") long offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return cases.list(query.filter(), offset, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(NewCase asked) {
        return Response.status(Response.Status.CREATED)
                .entity(cases.take(asked))
                .build();
    }

    @GET
    @Path("board")
    public CaseBoard board() {
        return cases.board();
    }

    @GET
    @Path("{id: [0-9]+}")
    public CaseCard card(@PathParam("id") long id) {
        return cases.card(id);
    }

    @GET
    @Path("numbers/{number}")
    public CaseCard byNumber(@PathParam("number") String number) {
        return cases.byNumber(number);
    }

    @POST
    @Path("{id: [0-9]+}/steps")
    @Consumes(MediaType.APPLICATION_JSON)
    public CaseCard advance(@PathParam("id") long id, @QueryParam("version") int version, CaseAdvance step) {
        return cases.advance(id, version, step);
    }

    @POST
    @Path("{id: [0-9]+}/reveal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Revealed reveal(@PathParam("id") long id, Reveal reveal) {
        return new Revealed(cases.revealPhone(id, reveal.reason()));
    }

    /** Why the number is to be seen. */
    public record Reveal(String reason) {}

    /** The number in clear. */
    public record Revealed(String phone) {}
}
