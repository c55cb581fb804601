package org.hearth.exchange;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What every import over HTTP does alike: the raw body is the file; {@code dryRun=true} only checks; {@code name} or the header
 * {@code X-File-Name} names it; {@code map.<field>=<header>} overrides the mapping; {@code Accept: text/csv} answers the refused
 * rows with their reasons instead of the report.
 */
public final class ImportCall {
    private static final MediaType CSV = new MediaType("text", "csv", "utf-8");

    private ImportCall() {}

    /** The facade's import, run on the received file. */
    @FunctionalInterface
    public interface Work {
        ImportReport run(Path file, String name, Map<String, String> mapping, boolean dryRun);
    }

    /** Receives the body into a file of its own, runs the work and answers; the file is gone afterwards. */
    public static Response answer(InputStream body, UriInfo uri, HttpHeaders headers, Work work) {
        try (Upload upload = Upload.receive(body, name(uri, headers))) {
            Map<String, String> mapping = new HashMap<>();
            uri.getQueryParameters().forEach((key, values) -> {
                if (key.startsWith("map.")) {
                    mapping.put(key.substring("map.".length()), values.get(0));
                }
            });
            boolean dryRun = isDryRun(uri.getQueryParameters().getFirst("dryRun"));
            ImportReport report = work.run(upload.file(), upload.name(), mapping, dryRun);
            return wantsCsv(headers)
                    ? Response.ok(refusedRows(upload, headers), CSV).build()
                    : Response.ok(report, MediaType.APPLICATION_JSON_TYPE).build();
        }
    }

    private static boolean isDryRun(@Nullable String asked) {
        if (asked == null || asked.equals("true") || asked.equals("false")) {
            return "true".equals(asked);
        }
        throw Refused.invalid("dryRun", "dry_run");
    }

    private static boolean wantsCsv(HttpHeaders headers) {
        List<MediaType> accepted = headers.getAcceptableMediaTypes();
        return !accepted.isEmpty()
                && CSV.isCompatible(accepted.get(0))
                && !accepted.get(0).isWildcardType();
    }

    private static StreamingOutput refusedRows(Upload upload, HttpHeaders headers) {
        Locale language = headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.SIMPLIFIED_CHINESE);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        ErrorFile.write(upload.file(), upload.name(), Texts.of(language), rows);
        return rows::writeTo;
    }

    private static String name(UriInfo uri, HttpHeaders headers) {
        String asked = uri.getQueryParameters().getFirst("name");
        String header = headers.getHeaderString("X-File-Name");
        if (asked != null) {
            return asked;
        }
        if (header == null) {
            return "";
        }
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return header;
        }
    }
}
