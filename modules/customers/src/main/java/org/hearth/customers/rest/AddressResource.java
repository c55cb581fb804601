package org.hearth.customers.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.hearth.customers.AddressNode;
import org.hearth.customers.Customers;
import org.jspecify.annotations.Nullable;

/** The address tree over HTTP. */
@Singleton
@Path("addresses")
@Produces(MediaType.APPLICATION_JSON)
public class AddressResource {
    private final Customers customers;

    @Inject
    public AddressResource(Customers customers) {
        this.customers = customers;
    }

    /** The places right below {@code parent}, or those at the top without it. */
    @GET
    public List<AddressNode> children(@QueryParam("parent") @Nullable Long parentId) {
        return customers.children(parentId);
    }
}
