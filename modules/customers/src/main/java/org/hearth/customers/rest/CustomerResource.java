package org.hearth.customers.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hearth.customers.AccountCard;
import org.hearth.customers.AccountDetails;
import org.hearth.customers.CustomerCard;
import org.hearth.customers.CustomerDetails;
import org.hearth.customers.CustomerFilter;
import org.hearth.customers.CustomerRow;
import org.hearth.customers.Customers;
import org.hearth.kernel.Page;
import org.jspecify.annotations.Nullable;

/** Customers over HTTP. */
@Singleton
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
public class CustomerResource {
    private final Customers customers;

    @Inject
    public CustomerResource(Customers customers) {
        this.customers = customers;
    }

    @GET
    public Page<CustomerRow> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("branch") @Nullable Long branchId,
            @QueryParam("book") @Nullable String bookCode,
            @QueryParam("address") @Nullable Long addressId,
            @QueryParam("keyAccount") @Nullable Boolean keyAccount,
            @QueryParam("blacklisted") @Nullable Boolean blacklisted,
            @QueryParam("offset") @DefaultValue("0") long offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        CustomerFilter filter = new CustomerFilter(text, kind, branchId, bookCode, addressId, keyAccount, blacklisted);
        return customers.list(filter, offset, limit);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(CustomerDetails details) {
        return Response.status(Response.Status.CREATED)
                .entity(customers.create(details))
                .build();
    }

    @GET
    @Path("{id}")
    public CustomerCard card(@PathParam("id") long id) {
        return customers.card(id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CustomerCard change(@PathParam("id") long id, @QueryParam("version") int version, CustomerDetails details) {
        return customers.change(id, version, details);
    }

    @GET
    @Path("{id}/changes")
    public List<CustomerCard.Change> changes(@PathParam("id") long id) {
        return customers.changes(id);
    }

    @POST
    @Path("{id}/reveal")
    @Consumes(MediaType.APPLICATION_JSON)
    public Revealed reveal(@PathParam("id") long id, Reveal reveal) {
        return new Revealed(customers.revealPhone(id, reveal.reason()), customers.revealIdNo(id, reveal.reason()));
    }

    @POST
    @Path("{id}/accounts")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response openAccount(@PathParam("id") long id, AccountDetails details) {
        AccountCard account = customers.openAccount(id, details);
        return Response.status(Response.Status.CREATED).entity(account).build();
    }

    /** Why personal numbers are to be seen. */
    public record Reveal(String reason) {}

    /** Personal numbers in clear. */
    public record Revealed(String phone, String idNo) {}
}
