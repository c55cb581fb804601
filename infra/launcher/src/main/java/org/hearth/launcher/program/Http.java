package org.hearth.launcher.program;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Asks servers of this machine over HTTP whether they are there. */
final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Http() {}

    /** What came back. */
    record Answer(int status, String body) {}

    /** The answer, or nothing when nobody answers. */
    static Optional<Answer> get(URI uri) {
        return send(HttpRequest.newBuilder(uri));
    }

    /** The answer to somebody with a name and a password. */
    static Optional<Answer> get(URI uri, String name, String password) {
        String both = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(uri).header("Authorization", "Basic " + both));
    }

    private static Optional<Answer> send(HttpRequest.Builder asked) {
        HttpRequest request = asked.timeout(Duration.ofSeconds(10)).build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return Optional.of(new Answer(response.statusCode(), response.body()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
