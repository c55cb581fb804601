package org.hearth.ui.session;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.stream.Stream;

/** What the browser keeps for us: the session's token, out of scripts' reach, and the language. */
public final class Pass {
    static final String TOKEN = "HEARTH";
    static final String LANGUAGE = "hearth_lang";

    private static final int TWELVE_HOURS = 12 * 60 * 60;

    private Pass() {}

    /** The token that came with the request. */
    public static Optional<String> token(VaadinRequest request) {
        return cookie(request, TOKEN);
    }

    /** Keeps a token in the browser. */
    public static void give(VaadinRequest request, VaadinResponse response, String token) {
        response.addCookie(cookie(request, token, TWELVE_HOURS));
    }

    /** Takes the token out of the browser. */
    public static void take(VaadinRequest request, VaadinResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    static Optional<String> language(VaadinRequest request) {
        return cookie(request, LANGUAGE);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie ->
                        cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .findFirst();
    }

    private static Cookie cookie(VaadinRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(TOKEN, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
