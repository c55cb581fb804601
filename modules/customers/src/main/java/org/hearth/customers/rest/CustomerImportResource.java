package org.hearth.customers.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.hearth.customers.Customers;
import org.hearth.exchange.ImportCall;

/** Customer files over HTTP; see {@link ImportCall}. */
@Singleton
@Path("imports/customers")
public class CustomerImportResource {
    private final Customers customers;

    @Inject
    public CustomerImportResource(Customers customers) {
        this.customers = customers;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response importCustomers(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        return ImportCall.answer(body, uri, headers, customers::importCustomers);
    }
}
