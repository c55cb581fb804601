package org.hearth.ui.session;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the browser keeps for us, out of scripts' reach. */
public enum Pass {
    /** The session's token. */
    TOKEN("HEARTH", "/", Duration.ofHours(12)),
    /** The way to the identity provider that this browser has begun. */
    ATTEMPT("HEARTH_SSO", "/sso", Duration.ofMinutes(10)),
    /** Proves to the sign-in page what the identity provider has proven, while a code is awaited. */
    CHALLENGE("HEARTH_CODE", "/", Duration.ofMinutes(5));

    private static final String LANGUAGE = "hearth_lang";

    private final String cookie;
    private final String path;
    private final Duration lasts;

    Pass(String cookie, String path, Duration lasts) {
        this.cookie = cookie;
        this.path = path;
        this.lasts = lasts;
    }

    /** The session's token that came with the request. */
    public static Optional<String> token(VaadinRequest request) {
        return TOKEN.in(request);
    }

    /** Keeps a session's token in the browser. */
    public static void give(VaadinRequest request, VaadinResponse response, String token) {
        response.addCookie(TOKEN.cookie(token, request.isSecure(), TOKEN.lasts));
    }

    /** Takes the session's token out of the browser. */
    public static void take(VaadinRequest request, VaadinResponse response) {
        TOKEN.takeFrom(request, response);
    }

    /** What came with the request. */
    public Optional<String> in(VaadinRequest request) {
        return find(request.getCookies(), cookie);
    }

    /** What came with the request. */
    public Optional<String> in(HttpServletRequest request) {
        return find(request.getCookies(), cookie);
    }

    /** @param secure whether browsers reach the house by https, and shall say it nowhere else */
    public void give(HttpServletResponse response, boolean secure, String value) {
        response.addCookie(cookie(value, secure, lasts));
    }

    public void take(HttpServletResponse response, boolean secure) {
        response.addCookie(cookie("", secure, Duration.ZERO));
    }

    public void takeFrom(VaadinRequest request, VaadinResponse response) {
        response.addCookie(cookie("", request.isSecure(), Duration.ZERO));
    }

    static Optional<String> language(VaadinRequest request) {
        return find(request.getCookies(), LANGUAGE);
    }

    private static Optional<String> find(Cookie @Nullable [] cookies, String name) {
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie ->
                        cookie.getName().equals(name) && !cookie.getValue().isEmpty())
                .map(Cookie::getValue)
                .findFirst();
    }

    private Cookie cookie(String value, boolean secure, Duration age) {
        Cookie made = new Cookie(cookie, value);
        made.setPath(path);
        made.setHttpOnly(true);
        made.setSecure(secure);
        made.setMaxAge((int) age.toSeconds());
        made.setAttribute("SameSite", "Lax");
        return made;
    }
}
