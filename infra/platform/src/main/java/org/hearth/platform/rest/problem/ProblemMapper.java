package org.hearth.platform.rest.problem;

import jakarta.enterprise.inject.Vetoed;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Answers whatever a resource throws with a problem. */
@Vetoed
public final class ProblemMapper implements ExceptionMapper<Throwable> {
    private final Problems problems;

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpHeaders headers;

    public ProblemMapper(Problems problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return answer(problems.of(failure, Languages.pick(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))));
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return problem.retryAfter().isEmpty()
                ? answer.build()
                : answer.header(HttpHeaders.RETRY_AFTER, problem.retryAfter()).build();
    }

    /** The same for refused values, for which the server has an answer of its own that would come first. */
    @Vetoed
    public static final class OfViolations implements ExceptionMapper<ConstraintViolationException> {
        private final Problems problems;

        @Context
        @SuppressWarnings("NullAway.Init")
        private HttpHeaders headers;

        public OfViolations(Problems problems) {
            this.problems = problems;
        }

        @Override
        public Response toResponse(ConstraintViolationException failure) {
            return answer(problems.of(failure, Languages.pick(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))));
        }
    }
}
