package org.hearth.billing.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hearth.billing.BillRow;
import org.hearth.billing.Bills;

/** The bills of an account over HTTP. */
@Singleton
@Path("accounts/{id}/bills")
@Produces(MediaType.APPLICATION_JSON)
public class AccountBillResource {
    private final Bills bills;

    @Inject
    public AccountBillResource(Bills bills) {
        this.bills = bills;
    }

    /** The newest bills, newest first; with {@code open=true} those to be paid, oldest first. */
    @GET
    public List<BillRow> list(
            @PathParam("id") long id,
            @QueryParam("open") boolean open,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return open ? bills.open(id) : bills.ofAccount(id, limit);
    }
}
