package org.hearth.bench.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Who calls the REST interface.
 *
 * @param url base URL without a slash at its end
 * @param secret token or key, empty for nobody
 * @param tenant the subsidiary, empty for the key's own
 */
public record Caller(HttpClient http, String url, String secret, String tenant) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + "/api/v1" + path)).timeout(LONGEST);
        if (!secret.isEmpty()) {
            request.header("Authorization", "Bearer " + secret);
        }
        if (!tenant.isEmpty()) {
            request.header("X-Tenant", tenant);
        }
        return request;
    }

    /** The status of an answer that is waited for elsewhere. */
    public CompletableFuture<Integer> ask(String path) {
        return http.sendAsync(request(path).build(), BodyHandlers.ofString()).thenApply(answer -> answer.statusCode());
    }

    /** Who has signed in with a password; waits for the answer. */
    public Caller signedIn(String name, String password) {
        String token = post("/session", Map.of("name", name, "password", password))
                .path("token")
                .asText();
        return new Caller(http, url, token, tenant);
    }

    /** The same person at work for a subsidiary. */
    public Caller in(String code) {
        return new Caller(http, url, secret, code);
    }

    public JsonNode get(String path) {
        return send(path, request(path));
    }

    public JsonNode post(String path, Map<String, ?> body) {
        try {
            return send(
                    path,
                    request(path)
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode upload(String path, String content) {
        return send(
                path,
                request(path)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofString(content)));
    }

    private JsonNode send(String path, HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
