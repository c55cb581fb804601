package org.hearth.payments.rest;

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
import org.hearth.payments.Counter;
import org.hearth.payments.PaymentRow;

/** The payments of an account. */
@Singleton
@Path("accounts/{id}/payments")
@Produces(MediaType.APPLICATION_JSON)
public class AccountPaymentsResource {
    private final Counter counter;

    @Inject
    public AccountPaymentsResource(Counter counter) {
        this.counter = counter;
    }

    @GET
    public List<PaymentRow> newest(
            @PathParam("id") long accountId, @QueryParam("limit") @DefaultValue("50") int limit) {
        return counter.ofAccount(accountId, limit);
    }
}
