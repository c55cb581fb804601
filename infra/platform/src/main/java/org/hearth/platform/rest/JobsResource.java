package org.hearth.platform.rest;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.hearth.kernel.port.Jobs;
import org.hearth.platform.JobBoard;
import org.hearth.platform.JobOutcome;
import org.hearth.platform.rest.problem.Languages;
import org.jspecify.annotations.Nullable;

/** Long work and how far it is. */
@Singleton
@Path("/jobs")
@Produces(MediaType.APPLICATION_JSON)
public class JobsResource {
    private final JobBoard board;

    @Inject
    public JobsResource(JobBoard board) {
        this.board = board;
    }

    @GET
    public List<Jobs.Job> recent(
            @QueryParam("limit") @DefaultValue("50") int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Locale locale = Languages.pick(language);
        return board.recent(limit).stream().map(job -> inWords(job, locale)).toList();
    }

    @GET
    @Path("/{id}")
    public Jobs.Job find(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        return inWords(board.find(id), Languages.pick(language));
    }

    private static Jobs.Job inWords(Jobs.Job job, Locale locale) {
        return new Jobs.Job(
                job.id(),
                job.kind(),
                job.title(),
                job.state(),
                job.done(),
                job.total(),
                JobOutcome.words(job.outcome(), locale),
                job.person(),
                job.created());
    }
}
