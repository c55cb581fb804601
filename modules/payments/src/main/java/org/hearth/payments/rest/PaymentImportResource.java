package org.hearth.payments.rest;

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
import org.hearth.exchange.ImportCall;
import org.hearth.payments.Payments;

/** Files of payments. */
@Singleton
@Path("imports/payments")
public class PaymentImportResource {
    private final Payments payments;

    @Inject
    public PaymentImportResource(Payments payments) {
        this.payments = payments;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    public Response receive(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        return ImportCall.answer(body, uri, headers, payments::importPayments);
    }
}
