package org.hearth.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.hearth.launcher.Problem;

/** Calls Hearth's REST interface as a partner would: a base address, a token, a tenant. */
final class Api {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final String baseUrl;
    private final String token;
    private final String tenant;

    private Api(String baseUrl, String token, String tenant) {
        this.baseUrl = baseUrl;
        this.token = token;
        this.tenant = tenant;
    }

    static Api signIn(String baseUrl, String name, String password) {
        Api nobody = new Api(baseUrl, "", "");
        JsonNode session =
                nobody.post("session", JSON.createObjectNode().put("name", name).put("password", password));
        return new Api(baseUrl, session.path("token").asText(), "");
    }

    static Api key(String baseUrl, String apiKey) {
        return new Api(baseUrl, apiKey, "");
    }

    /** The same caller, acting for a subsidiary. */
    Api in(String code) {
        return new Api(baseUrl, token, code);
    }

    JsonNode get(String path) {
        return send(request(path).GET(), path);
    }

    JsonNode post(String path, Object body) {
        try {
            String json = JSON.writeValueAsString(body);
            return send(
                    request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a file to an import and gives its report. */
    JsonNode upload(String path, Path file) {
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
    void download(String path, Path file) {
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
        return request;
    }

    private static JsonNode send(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() / 100 != 2) {
                throw refused(path, answer.statusCode(), answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(path + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Problem refused(String path, int status, String body) {
        return new Problem("Hearth answered " + status + " to " + path + ": " + body, "See ./hearth logs payara.");
    }
}
