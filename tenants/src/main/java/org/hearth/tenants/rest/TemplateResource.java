package org.hearth.tenants.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.setting.Setting;
import org.hearth.tenants.templates.Choice;
import org.hearth.tenants.templates.Differences;
import org.hearth.tenants.templates.Publication;
import org.hearth.tenants.templates.TemplateCard;
import org.hearth.tenants.templates.TemplateItem;
import org.hearth.tenants.templates.Templates;
import org.jspecify.annotations.Nullable;

/** Headquarters' templates over HTTP. */
@Singleton
@Path("templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TemplateResource {
    private final Templates templates;

    @Inject
    public TemplateResource(Templates templates) {
        this.templates = templates;
    }

    /** A template to begin. */
    public record NewTemplate(String code, String name) {}

    /** The next version of a template. */
    public record NewVersion(String note, @Nullable List<TemplateItem> items) {}

    /** The number of a version. */
    public record Written(int version) {}

    @GET
    public List<TemplateCard> all() {
        return templates.list();
    }

    @POST
    public Response create(NewTemplate wanted) {
        return Response.status(Response.Status.CREATED)
                .entity(templates.create(text("code", wanted.code()), text("name", wanted.name())))
                .build();
    }

    @GET
    @Path("{code}")
    public TemplateCard one(@PathParam("code") String code) {
        return templates.card(code);
    }

    /** What holds in a subsidiary now: what templates may say. */
    @GET
    @Path("held/{tenant}")
    public Map<String, Map<String, Setting>> held(@PathParam("tenant") String tenant) {
        return templates.held(new TenantId(tenant));
    }

    @POST
    @Path("{code}/versions")
    public Response write(@PathParam("code") String code, NewVersion wanted) {
        List<TemplateItem> items = Objects.requireNonNullElse(wanted.items(), List.of());
        items.forEach(item -> {
            text("part", item.part());
            text("key", item.key());
            text("value", item.value());
        });
        return Response.status(Response.Status.CREATED)
                .entity(new Written(templates.write(code, text("note", wanted.note()), items)))
                .build();
    }

    @GET
    @Path("{code}/versions/{version}")
    public List<TemplateItem> items(@PathParam("code") String code, @PathParam("version") int version) {
        return templates.items(code, version);
    }

    /** Asks what publishing would do; nothing is changed. */
    @POST
    @Path("{code}/versions/{version}/differences")
    public List<Differences> differences(
            @PathParam("code") String code, @PathParam("version") int version, Choice choice) {
        return templates.differences(code, version, choice);
    }

    @POST
    @Path("{code}/versions/{version}/publications")
    public Response publish(@PathParam("code") String code, @PathParam("version") int version, Choice choice) {
        return Response.status(Response.Status.ACCEPTED)
                .entity(templates.publish(code, version, choice))
                .build();
    }

    @GET
    @Path("{code}/publications")
    public List<Publication> publications(@PathParam("code") String code) {
        return templates.publications(code);
    }

    @GET
    @Path("publications/{id: [0-9]+}")
    public Publication publication(@PathParam("id") long id) {
        return templates.publication(id);
    }

    @POST
    @Path("publications/{id: [0-9]+}/retry")
    public Publication retry(@PathParam("id") long id) {
        return templates.retry(id);
    }

    @POST
    @Path("publications/{id: [0-9]+}/undo")
    public Publication undo(@PathParam("id") long id) {
        return templates.undo(id);
    }

    private static String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refused.invalid(field, "template_text");
        }
        return value;
    }
}
