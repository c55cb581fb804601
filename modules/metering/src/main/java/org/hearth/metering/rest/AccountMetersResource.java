package org.hearth.metering.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hearth.customers.Customers;
import org.hearth.metering.MeterCard;
import org.hearth.metering.Meters;

/** An account's meters over HTTP. */
@Singleton
@Path("accounts/{id}/meters")
@Produces(MediaType.APPLICATION_JSON)
public class AccountMetersResource {
    private final Customers customers;
    private final Meters meters;

    @Inject
    public AccountMetersResource(Customers customers, Meters meters) {
        this.customers = customers;
        this.meters = meters;
    }

    @GET
    public List<MeterCard> meters(@PathParam("id") long accountId) {
        return meters.ofAccount(customers.account(accountId).id());
    }
}
