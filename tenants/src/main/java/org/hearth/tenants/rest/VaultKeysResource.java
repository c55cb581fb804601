package org.hearth.tenants.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.hearth.tenants.vault.VaultKeys;

/** New keys for sealed data. */
@Singleton
@Path("/vault-keys")
@Produces(MediaType.APPLICATION_JSON)
public class VaultKeysResource {
    private final VaultKeys keys;

    @Inject
    public VaultKeysResource(VaultKeys keys) {
        this.keys = keys;
    }

    /** The number of a subsidiary's new key. */
    public record Renewed(int number) {}

    /** How many keys were wrapped anew. */
    public record Rewrapped(int keys) {}

    /** Gives the subsidiary of {@code X-Tenant} a new key; jobs seal its data anew. */
    @POST
    @Path("/renewal")
    public Renewed renew() {
        return new Renewed(keys.renew());
    }

    /** Wraps all keys under the master secret of now. */
    @POST
    @Path("/wrapping")
    public Rewrapped rewrap() {
        return new Rewrapped(keys.rewrap());
    }
}
