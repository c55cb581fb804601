package org.hearth.verify.house;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A caller of the REST interface: a base address and headers. */
public final class Rest {
    /** HTTP/1.1, because over HTTP/2 Payara hangs up when an answer is half a minute in coming, as on a busy machine. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> headers;

    private Rest(Map<String, String> headers) {
        this.headers = headers;
    }

    /** What came back; {@code json} is missing when the body is none. */
    public record Answer(int status, String contentType, String body) {
        public JsonNode json() {
            try {
                return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        }
    }

    public static Rest nobody() {
        return new Rest(Map.of("Accept-Language", "en"));
    }

    /** A caller with a session token or an API key. */
    public static Rest bearer(String token) {
        return nobody().with("Authorization", "Bearer " + token);
    }

    /** Signs a person in. */
    public static Rest signedIn(String name, String password) {
        Answer answer = nobody().post("/session", Map.of("name", name, "password", password));
        if (answer.status() / 100 != 2) {
            throw new AssertionError("sign-in of " + name + ": " + answer);
        }
        return bearer(answer.json().path("token").asText());
    }

    public Rest in(String tenant) {
        return with("X-Tenant", tenant);
    }

    public Rest with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Rest(more);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), "");
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), "");
    }

    public Answer post(String path, Object body) {
        try {
            return send("POST", path, BodyPublishers.ofString(JSON.writeValueAsString(body)), "application/json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a file's content to an import. */
    public Answer upload(String path, String fileName, byte[] content) {
        String joint = path.contains("?") ? "&" : "?";
        return send(
                "POST",
                path + joint + "name=" + fileName,
                BodyPublishers.ofByteArray(content),
                "application/octet-stream");
    }

    public Answer upload(String path, String fileName, String content) {
        return upload(path, fileName, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Any request; {@code path} is below {@code /api/v1} unless it begins with {@code http}. */
    public Answer send(String method, String path, BodyPublisher body, String contentType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(path.startsWith("http") ? path : House.url() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(120))
                .method(method, body);
        headers.forEach(request::header);
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
