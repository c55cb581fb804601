package org.hearth.billing.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hearth.billing.BillDetail;
import org.hearth.billing.Bills;
import org.hearth.kernel.Money;

/** Single bills over HTTP. */
@Singleton
@Path("bills")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class BillResource {
    private final Bills bills;

    @Inject
    public BillResource(Bills bills) {
        this.bills = bills;
    }

    /** The bill, explained. */
    @GET
    @Path("{id}")
    public BillDetail explain(@PathParam("id") long id) {
        return bills.explain(id);
    }

    @POST
    @Path("{id}/reverse")
    public BillDetail reverse(@PathParam("id") long id, Reversing body) {
        return bills.reverse(id, body.reason());
    }

    @POST
    @Path("{id}/adjust")
    public BillDetail adjust(@PathParam("id") long id, Adjusting body) {
        return bills.adjust(id, Money.ofFen(body.differenceFen()), body.reason());
    }

    /** Body of a reversal. */
    public record Reversing(String reason) {}

    /** Body of an adjustment; a negative difference waives. */
    public record Adjusting(long differenceFen, String reason) {}
}
