package org.hearth.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.hearth.launcher.Problem;

/** Calls Hearth's REST interface as a partner would: a base address, a token, a tenant. */
public final class Api {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final String baseUrl;
    private final String token;
    private final String tenant;
    private final Map<String, String> headers;

    private Api(String baseUrl, String token, String tenant, Map<String, String> headers) {
        this.baseUrl = baseUrl;
        this.token = token;
        this.tenant = tenant;
        this.headers = Map.copyOf(headers);
    }

    /** Signs a person in. */
    public static Api signIn(String baseUrl, String name, String password) {
        Api nobody = new Api(baseUrl, "", "", Map.of());
        JsonNode session =
                nobody.post("session", JSON.createObjectNode().put("name", name).put("password", password));
        return new Api(baseUrl, session.path("token").asText(), "", Map.of());
    }

    /** A caller who holds a session or a key already. */
    public static Api key(String baseUrl, String apiKey) {
        return new Api(baseUrl, apiKey, "", Map.of());
    }

    /** The same caller, acting for a subsidiary. */
    Api in(String code) {
        return new Api(baseUrl, token, code, headers);
    }

    /** The same caller, saying one thing more; the value may hold any character. */
    public Api with(String header, String value) {
        return new Api(baseUrl, token, tenant, Map.of(header, URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }

    /** Asks for what stands under a path below {@code /api/v1/}. */
    public JsonNode get(String path) {
        return send(request(path).GET(), path);
    }

    /** Sends {@code body} as JSON. */
    public JsonNode post(String path, Object body) {
        try {
            String json = JSON.writeValueAsString(body);
            return send(
                    request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a file to an import and gives its report. */
    public JsonNode upload(String path, Path file) {
        try {
            String named = path + (path.contains("?") ? "&" : "?") + "name=" + file.getFileName();
            return send(
                    request(named)
                            .header("Content-Type", "application/octet-stream")
                            .POST(BodyPublishers.ofFile(file)),
                    path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps an answer as a file. */
    public void download(String path, Path file) {
        try {
            HttpResponse<Path> answer = CLIENT.send(request(path).GET().build(), BodyHandlers.ofFile(file));
            if (answer.statusCode() != 200) {
                throw refused(path, answer.statusCode(), "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + "/api/v1/" + path))
                .timeout(LONGEST)
                .header("Accept-Language", "en");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (!tenant.isEmpty()) {
            request.header("X-Tenant", tenant);
        }
        headers.forEach(request::header);
        return request;
    }

    private static JsonNode send(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() / 100 != 2) {
                throw refused(path, answer.statusCode(), answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (ConnectException e) {
            throw new Problem(
                    "Hearth does not answer.", "Start it with ./hearth up, or say where it is with HEARTH_URL.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Problem refused(String path, int status, String body) {
        String detail = detail(body);
        return detail.isEmpty()
                ? new Problem("Hearth answered " + status + " to " + path + ": " + body, "See ./hearth logs payara.")
                : new Problem(detail, "Hearth answered " + status + " to " + path + ".");
    }

    /** What a problem says in words; empty if the body is none. */
    private static String detail(String body) {
        try {
            return JSON.readTree(body).path("detail").asText();
        } catch (IOException e) {
            return "";
        }
    }
}
