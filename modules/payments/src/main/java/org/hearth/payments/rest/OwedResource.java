package org.hearth.payments.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hearth.payments.Counter;
import org.hearth.payments.Owed;

/** What an account owes. */
@Singleton
@Path("accounts/{id}/owed")
@Produces(MediaType.APPLICATION_JSON)
public class OwedResource {
    private final Counter counter;

    @Inject
    public OwedResource(Counter counter) {
        this.counter = counter;
    }

    @GET
    public Owed owed(@PathParam("id") long accountId) {
        return counter.owed(accountId);
    }
}
