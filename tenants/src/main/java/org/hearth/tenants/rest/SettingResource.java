package org.hearth.tenants.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.setting.Setting;
import org.hearth.tenants.templates.OwnSettings;
import org.jspecify.annotations.Nullable;

/** The settings of the caller's subsidiary. */
@Singleton
@Path("settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingResource {
    private final OwnSettings settings;

    @Inject
    public SettingResource(OwnSettings settings) {
        this.settings = settings;
    }

    /** What is chosen. */
    public record Chosen(@Nullable String value) {}

    @GET
    public Map<String, Map<String, Setting>> all() {
        return settings.all();
    }

    @PUT
    @Path("{part}/{key}")
    public Setting choose(@PathParam("part") String part, @PathParam("key") String key, Chosen chosen) {
        String value = chosen.value();
        if (value == null || value.isBlank()) {
            throw Refused.invalid("value", "template_text");
        }
        return settings.choose(part, key, value);
    }
}
