package org.hearth.customers.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.hearth.customers.AccountCard;
import org.hearth.customers.AccountDetails;
import org.hearth.customers.Customers;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** Accounts over HTTP. */
@Singleton
@Path("accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {
    private final Customers customers;

    @Inject
    public AccountResource(Customers customers) {
        this.customers = customers;
    }

    /** By {@code number}, own or legacy. */
    @GET
    public AccountCard byNumber(@QueryParam("number") @Nullable String number) {
        if (number == null || number.isBlank()) {
            throw Refused.invalid("number", "value_missing");
        }
        return customers.accountByNumber(number.strip()).orElseThrow(() -> Refused.notFound("account", number));
    }

    @GET
    @Path("{id}")
    public AccountCard account(@PathParam("id") long id) {
        return customers.account(id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public AccountCard change(@PathParam("id") long id, @QueryParam("version") int version, AccountDetails details) {
        return customers.changeAccount(id, version, details);
    }

    @POST
    @Path("{id}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    public AccountCard close(@PathParam("id") long id, @QueryParam("version") int version, Close close) {
        return customers.closeAccount(id, version, close.on());
    }

    @POST
    @Path("{id}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    public AccountCard move(@PathParam("id") long id, @QueryParam("version") int version, Move move) {
        return customers.move(id, version, move.to(), move.on());
    }

    /** The first day on which the account is no more. */
    public record Close(LocalDate on) {}

    /** Where to, and from which day on. */
    public record Move(AccountDetails.Address to, LocalDate on) {}
}
