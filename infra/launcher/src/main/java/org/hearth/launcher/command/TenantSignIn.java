package org.hearth.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.hearth.launcher.Problem;
import org.hearth.launcher.demo.Api;
import org.hearth.launcher.program.ServerKind;
import org.hearth.launcher.servers.Servers;

/** Where the house is and who asks: as was said, else the operator of this data folder. */
final class TenantSignIn {
    private final Place place;

    TenantSignIn(Place place) {
        this.place = place;
    }

    /** @throws Problem if nothing runs, or nobody is known who could sign in */
    Api api() {
        Servers servers = place.servers();
        String url = place.settings().get("hearth.url").orElseGet(() -> url(servers));
        Optional<String> token = place.settings().get("hearth.token");
        if (token.isPresent()) {
            return Api.key(url, token.get());
        }
        String name = place.settings().get("hearth.user").orElse("");
        String password = place.settings().get("hearth.password").orElse("");
        if (!name.isEmpty()) {
            return Api.signIn(url, name, password);
        }
        JsonNode operator = noted(place.home().demo());
        if (!operator.isMissingNode()) {
            return Api.signIn(
                    url,
                    operator.path("name").asText(),
                    operator.path("password").asText());
        }
        Map<String, String> properties = servers.properties();
        return Api.signIn(
                url,
                properties.getOrDefault("hearth.operator.name", ""),
                properties.getOrDefault("hearth.operator.password", ""));
    }

    private static String url(Servers servers) {
        if (servers.running(ServerKind.PAYARA).isEmpty()) {
            throw new Problem(
                    "Hearth does not run here.", "Start it with ./hearth up, or name another one with HEARTH_URL.");
        }
        return servers.url();
    }

    private static JsonNode noted(Path file) {
        try {
            JsonNode people = Files.exists(file)
                    ? new ObjectMapper().readTree(file.toFile()).path("people")
                    : new ObjectMapper().createArrayNode();
            for (JsonNode person : people) {
                if (person.path("role").asText().equals("OPERATOR")) {
                    return person;
                }
            }
            return people.path("operator");
        } catch (IOException e) {
            throw new Problem(
                    "The file " + file + " cannot be read.",
                    "Say who signs in with HEARTH_USER and HEARTH_PASSWORD.",
                    e);
        }
    }
}
