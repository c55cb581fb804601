package org.hearth.ui.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serial;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.hearth.kernel.Refused;
import org.hearth.platform.SignedIn;
import org.hearth.platform.oidc.SingleSignOn;
import org.hearth.platform.rest.gate.ClientAddress;
import org.hearth.platform.rest.gate.HouseAddress;
import org.hearth.ui.session.Pass;
import org.hearth.ui.session.Problems;

/**
 * Sends a browser to the identity provider and takes it in when it comes back. Whatever goes wrong ends on the sign-in page, which
 * says what to do next.
 */
@WebServlet("/sso/*")
public class SingleSignOnDoor extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LARGEST_TOKEN = 20_000;

    private final transient SingleSignOn singleSignOn;
    private final transient ClientAddress clients;
    private final transient HouseAddress house;

    @Inject
    SingleSignOnDoor(SingleSignOn singleSignOn, ClientAddress clients, HouseAddress house) {
        this.singleSignOn = singleSignOn;
        this.clients = clients;
        this.house = house;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        try {
            switch (String.valueOf(request.getPathInfo())) {
                case "/start" -> start(request, response);
                case "/callback" -> finish(request, response);
                case "/out" -> go(response, singleSignOn.exit(house.of(request)).orElse(URI.create("/sign-in")));
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (Refused refused) {
            String problem = refused.code().startsWith("sso_") ? refused.code() : "sso_busy";
            go(response, URI.create("/sign-in?problem=" + problem));
        } catch (RuntimeException e) {
            Problems.log(e);
            go(response, URI.create("/sign-in?problem=sso_broken"));
        }
    }

    /** The provider tells that it has ended sessions; nobody's browser is in between. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String token = "/back-channel".equals(request.getPathInfo()) && request.getContentLength() <= LARGEST_TOKEN
                ? request.getParameter("logout_token")
                : null;
        if (token == null) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            singleSignOn.end(token);
        } catch (Refused refused) {
            response.sendError(
                    refused.reason() == Refused.Reason.UNAUTHENTICATED
                            ? HttpServletResponse.SC_BAD_REQUEST
                            : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (RuntimeException e) {
            Problems.log(e);
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private void start(HttpServletRequest request, HttpServletResponse response) throws IOException {
        URI home = house.of(request);
        String to = Objects.requireNonNullElse(request.getParameter("to"), "");
        SingleSignOn.Entrance entrance = singleSignOn.begin(Within.isOurs(to) ? to : "", home);
        Pass.ATTEMPT.give(response, isSafe(home), entrance.kept());
        go(response, entrance.address());
    }

    private void finish(HttpServletRequest request, HttpServletResponse response) throws IOException {
        URI home = house.of(request);
        String kept = Pass.ATTEMPT.in(request).orElse("");
        Pass.ATTEMPT.take(response, isSafe(home));
        SingleSignOn.Answer answer = singleSignOn.finish(kept, answer(request, home), home, clients.of(request));
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        String to = Within.isOurs(answer.to()) ? answer.to() : "";
        SignedIn signedIn = answer.begun().signedIn();
        if (signedIn == null) {
            Pass.CHALLENGE.give(
                    response,
                    isSafe(home),
                    Objects.requireNonNull(answer.begun().challenge()));
            go(response, URI.create("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
        } else {
            Pass.TOKEN.give(response, isSafe(home), signedIn.token());
            go(response, URI.create("/" + to));
        }
    }

    private static URI answer(HttpServletRequest request, URI home) {
        try {
            return home.resolve(SingleSignOn.CALLBACK + "?" + Objects.requireNonNullElse(request.getQueryString(), ""));
        } catch (IllegalArgumentException e) {
            throw Refused.because(Refused.Reason.UNAUTHENTICATED, "sso_invalid", java.util.Map.of());
        }
    }

    private static boolean isSafe(URI home) {
        return "https".equals(home.getScheme());
    }

    private static void go(HttpServletResponse response, URI address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address.toString());
    }
}
