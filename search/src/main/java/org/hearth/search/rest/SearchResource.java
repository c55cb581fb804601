package org.hearth.search.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hearth.search.Search;
import org.hearth.search.SearchAnswer;

/** {@code /search}: one box for everything a caller says. */
@Singleton
@Path("search")
@Tag(name = "search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {
    private final Search search;

    @Inject
    public SearchResource(Search search) {
        this.search = search;
    }

    @GET
    @Operation(summary = "Find customers by name, pinyin, initials, phone, address or number")
    public SearchAnswer find(
            @QueryParam("q") @DefaultValue("") String text, @QueryParam("limit") @DefaultValue("10") int limit) {
        return search.find(text, limit);
    }

    @POST
    @Path("rebuild")
    @Operation(summary = "Build the subsidiary's index anew; answers the job")
    public Map<String, Long> rebuild() {
        return Map.of("job", search.rebuild());
    }
}
