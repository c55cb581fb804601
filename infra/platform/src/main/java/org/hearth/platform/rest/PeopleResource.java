package org.hearth.platform.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
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
import java.util.Locale;
import java.util.Map;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.NewPerson;
import org.hearth.platform.People;
import org.hearth.platform.PeopleRules;
import org.hearth.platform.PersonRow;
import org.hearth.platform.Role;
import org.hearth.platform.SignIn;
import org.jspecify.annotations.Nullable;

/** People and what they hold. */
@Singleton
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {
    private final People people;
    private final SignIn signIn;

    @Inject
    public PeopleResource(People people, SignIn signIn) {
        this.people = people;
        this.signIn = signIn;
    }

    /** Whether nobody can sign in as this person. */
    public record Locked(boolean locked) {}

    /** A new password, shown this once. */
    public record NewPassword(String password) {
        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }

    @GET
    public Page<PersonRow> list(
            @QueryParam("text") @DefaultValue("") String text,
            @QueryParam("offset") @DefaultValue("0") long offset,
            @QueryParam("limit") @DefaultValue("100") int limit) {
        return people.list(text, offset, limit);
    }

    @POST
    public Response create(NewPerson wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(people.create(wanted))
                .build();
    }

    @GET
    @Path("/rules")
    public PeopleRules rules() {
        return people.rules();
    }

    @PUT
    @Path("/rules")
    public PeopleRules decide(PeopleRules wanted) {
        return people.decide(wanted);
    }

    @GET
    @Path("/{id}")
    public PersonRow find(@PathParam("id") long id) {
        return people.person(id);
    }

    @PUT
    @Path("/{id}/locked")
    public PersonRow lock(@PathParam("id") long id, Locked wanted) {
        return people.lock(id, wanted.locked());
    }

    @POST
    @Path("/{id}/grants")
    public PersonRow grant(@PathParam("id") long id, NewPerson.Grant wanted) {
        return people.grant(id, wanted);
    }

    /** Without {@code tenant} a role of the group. */
    @DELETE
    @Path("/{id}/grants/{role}")
    public void withdraw(
            @PathParam("id") long id, @PathParam("role") String role, @QueryParam("tenant") @Nullable String tenant) {
        people.withdraw(id, tenant == null ? null : new TenantId(tenant), role(role));
    }

    @POST
    @Path("/{id}/password")
    public NewPassword resetPassword(@PathParam("id") long id) {
        return new NewPassword(people.resetPassword(id));
    }

    @DELETE
    @Path("/{id}/second-factor")
    public void resetSecondFactor(@PathParam("id") long id) {
        people.resetSecondFactor(id);
    }

    /** Forgets which account of the identity provider is the person's. */
    @DELETE
    @Path("/{id}/identities")
    public void unlink(@PathParam("id") long id) {
        people.unlink(id);
    }

    /** Ends all of the person's sessions on every node. */
    @DELETE
    @Path("/{id}/sessions")
    public void signOutEverywhere(@PathParam("id") long id) {
        people.person(id);
        signIn.signOutEverywhere(id);
    }

    private static Role role(String name) {
        try {
            return Role.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("role", "role_unknown", Map.of("role", name));
        }
    }
}
