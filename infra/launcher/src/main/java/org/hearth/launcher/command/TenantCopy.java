package org.hearth.launcher.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearth.launcher.Problem;
import org.hearth.launcher.demo.Api;

/** {@code hearth tenant export} and {@code restore}: a subsidiary as a file, and a file as a subsidiary. */
final class TenantCopy {
    private static final String PASSPHRASE = "X-Passphrase";

    private final Place place;

    TenantCopy(Place place) {
        this.place = place;
    }

    int export(Api api, List<String> words) {
        Path file = Path.of(words.get(1));
        if (Files.exists(file)) {
            throw new Problem("The file " + file + " is there already.", "Name another one, or move it away.");
        }
        api.with(PASSPHRASE, passphrase()).download("tenants/" + words.get(0) + "/export", file);
        place.out()
                .printf(
                        "%s is in %s, %,d bytes.%n",
                        words.get(0), file, file.toFile().length());
        return 0;
    }

    int restore(Api api, List<String> words) {
        Path file = Path.of(words.get(0));
        if (!Files.isReadable(file)) {
            throw new Problem("The file " + file + " cannot be read.", "Say where it is.");
        }
        JsonNode restored = api.with(PASSPHRASE, passphrase())
                .upload(
                        "imports/tenant-copies?code=" + encoded(words.get(1)) + "&city=" + encoded(words.get(3))
                                + "&company=" + encoded(words.get(2)),
                        file);
        place.out()
                .printf(
                        "%s is restored: %s rows in %d tables, each as in the file.%n",
                        restored.path("tenant").path("id").asText(),
                        restored.path("rows").asText(),
                        restored.path("tables").size());
        return 0;
    }

    private String passphrase() {
        return place.settings()
                .get("hearth.passphrase")
                .orElseThrow(() -> new Problem(
                        "A passphrase is missing; it seals personal data in the file.",
                        "Set HEARTH_PASSPHRASE, 12 characters or more."));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
