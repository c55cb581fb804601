package org.hearth.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.launcher.Problem;
import org.hearth.launcher.program.ServerKind;

/** {@code hearth audit verify}: walks the audit trails of all subsidiaries, or of one, and names the first broken place of each. */
final class AuditTrails {
    private static final int BROKEN = 4;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Place place;
    private final HttpClient client = HttpClient.newHttpClient();

    AuditTrails(Place place) {
        this.place = place;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.parse(words, Set.of(), Set.of("--tenant"));
        if (!arguments.word().orElse("").equals("verify")) {
            throw new Problem("hearth audit wants the word verify.", "Try ./hearth audit verify [--tenant CODE]");
        }
        int port = place.servers()
                .running(ServerKind.PAYARA)
                .orElseThrow(() -> new Problem("Hearth is not running.", "Start it: ./hearth up"))
                .port();
        String base = "http://127.0.0.1:" + port + "/api/v1/";
        String query =
                arguments.value("--tenant").map(code -> "?tenant=" + code).orElse("");
        boolean whole = true;
        for (JsonNode verdict : send(HttpRequest.newBuilder(URI.create(base + "audit/verdicts" + query))
                .header("Authorization", "Bearer " + token(base)))) {
            whole &= verdict.path("whole").asBoolean();
            place.out()
                    .printf(
                            "%-14s %s%n",
                            verdict.path("tenant").asText(),
                            verdict.path("whole").asBoolean()
                                    ? "whole"
                                    : "BROKEN at place "
                                            + verdict.path("brokenAt").asText());
        }
        return whole ? 0 : BROKEN;
    }

    private String token(String base) {
        Map<String, String> told = place.servers().properties();
        String body = JSON.createObjectNode()
                .put("name", told.getOrDefault("hearth.operator.name", ""))
                .put("password", told.getOrDefault("hearth.operator.password", ""))
                .toString();
        JsonNode session = send(HttpRequest.newBuilder(URI.create(base + "session"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        if (session.path("token").isMissingNode()) {
            throw new Problem(
                    "The operator signs in with a second factor.",
                    "Ask GET /api/v1/audit/verdicts with a session of a person instead.");
        }
        return session.path("token").asText();
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Problem("Hearth answered " + answer.statusCode() + ": " + answer.body(), "See ./hearth logs");
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new Problem("Hearth does not answer: " + e.getMessage(), "See ./hearth status", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
