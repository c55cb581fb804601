package org.hearth.platform.rest.gate;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.io.Serial;
import java.lang.System.Logger;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.rest.json.JsonFormat;
import org.hearth.platform.rest.problem.Languages;
import org.hearth.platform.rest.problem.Problem;
import org.hearth.platform.rest.problem.Problems;
import org.hearth.platform.telemetry.Requests;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;

/** Every call of the REST interface comes through here: limits, who and for which subsidiary, one line in the log. */
@WebFilter("/api/*")
public class ApiGate extends HttpFilter {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(ApiGate.class.getName());
    private static final String ROOT = "/api/v1/";
    private static final String SESSION = ROOT + "session";
    private static final String IMPORTS = ROOT + "imports/";
    private static final String READINGS = ROOT + "readings";
    private static final long LARGEST_JSON = 1L << 20;

    /** Ten thousand readings of a telemetry system at once. */
    private static final long LARGEST_BATCH = 4L << 20;

    private static final long LARGEST_IMPORT = 512L << 20;
    private static final int AT_ONCE = 100;
    private static final int WAIT_SECONDS = 2;

    private final transient Admission admission;
    private final transient Shares shares;
    private final transient Problems problems;
    private final transient Requests requests;
    private final transient ObjectMapper json = JsonFormat.mapper();
    private final transient Semaphore places = new Semaphore(AT_ONCE);

    @Inject
    public ApiGate(Admission admission, Shares shares, Problems problems, Requests requests) {
        this.admission = admission;
        this.shares = shares;
        this.problems = problems;
        this.requests = requests;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        long start = System.nanoTime();
        harden(response);
        boolean admitted = false;
        try {
            admitted = places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
            if (!admitted) {
                throw Refused.because(Refused.Reason.TOO_MANY, "busy", Map.of());
            }
            pass(request, response, chain, start);
        } catch (Exception e) {
            answer(request, response, e);
            account(request, response, start);
        } finally {
            if (admitted) {
                places.release();
            }
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain, long start)
            throws Exception {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!path.startsWith(ROOT)) {
            throw new NotFoundException();
        }
        LimitedBody limited = new LimitedBody(request, largestBody(path));
        if (path.equals(SESSION) || path.startsWith(SESSION + "/")) {
            answer(limited, response, chain, start);
            return;
        }
        Bound scope = admission.scope(request.getHeader("Authorization"), request.getHeader("X-Tenant"));
        try (TenantScope.Entered ignored = TenantScope.enter(scope);
                Shares.Place place = place(scope)) {
            answer(limited, response, chain, start);
        }
    }

    /** Headquarters has no share: there are few who work there, and they look at figures that are ready. */
    private Shares.Place place(Bound scope) throws InterruptedException {
        TenantId tenant = scope.tenant();
        return tenant == null ? () -> {} : shares.enter(tenant);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain, long start)
            throws Exception {
        chain.doFilter(request, response);
        if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
                && response.getContentType() == null
                && !response.isCommitted()) {
            // refused before any of our code was asked, a malformed header for instance
            answer(request, response, new WebApplicationException(response.getStatus()));
        }
        account(request, response, start);
    }

    private static long largestBody(String path) {
        if (path.startsWith(IMPORTS)) {
            return LARGEST_IMPORT;
        }
        return path.equals(READINGS) ? LARGEST_BATCH : LARGEST_JSON;
    }

    private static void harden(HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        Problem problem = problems.of(failure, Languages.pick(request.getHeader("Accept-Language")));
        if (response.isCommitted()) {
            LOG.log(Logger.Level.WARNING, "an answer broke off: {0}", problem.code());
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (!problem.retryAfter().isEmpty()) {
            response.setHeader("Retry-After", problem.retryAfter());
        }
        if (problem.status() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            // the rest of the body is not read
            response.setHeader("Connection", "close");
        }
        json.writeValue(response.getOutputStream(), problem);
    }

    private void account(HttpServletRequest request, HttpServletResponse response, long start) {
        long nanos = System.nanoTime() - start;
        requests.answered(request.getMethod(), response.getStatus(), nanos);
        LOG.log(
                Logger.Level.INFO,
                "{0} {1} {2} {3} ms",
                request.getMethod(),
                request.getRequestURI(),
                Integer.toString(response.getStatus()),
                Long.toString(TimeUnit.NANOSECONDS.toMillis(nanos)));
    }
}
