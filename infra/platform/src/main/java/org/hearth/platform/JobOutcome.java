package org.hearth.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.System.Logger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hearth.kernel.Refused;
import org.hearth.kernel.Texts;

/** How a failed job's outcome is kept, so that everybody can read it in their own language: {@code {"error": code, "values": {…}}}. */
public final class JobOutcome {
    private static final Logger LOG = System.getLogger(JobOutcome.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    private JobOutcome() {}

    /** The outcome of a job that ended with an exception; one that is no refusal is logged under an id that people see. */
    public static String of(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return write(refused.code(), refused.values());
            }
        }
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Logger.Level.ERROR, "defect " + id + " in a job", failure);
        return write("defect", Map.of("id", id));
    }

    /** The outcome of a job that has taken its node down too often. */
    public static String gaveUp(int attempts) {
        return write("job_gave_up", Map.of("attempts", attempts));
    }

    /** What people read: the sentence of an error or of a refusal that was kept with its {@code code}, or the outcome as the work has given it. */
    public static String words(String outcome, Locale locale) {
        if (!outcome.startsWith("{")) {
            return outcome;
        }
        try {
            JsonNode node = JSON.readTree(outcome);
            String code = node.path("error").asText(node.path("code").asText());
            if (code.isEmpty()) {
                return outcome;
            }
            Map<String, Object> values = new HashMap<>();
            node.path("values")
                    .properties()
                    .forEach(
                            value -> values.put(value.getKey(), value.getValue().asText()));
            return Texts.of(locale).refusal(Refused.because(Refused.Reason.CONFLICT, code, values));
        } catch (JsonProcessingException e) {
            return outcome;
        }
    }

    private static String write(String code, Map<String, Object> values) {
        Map<String, String> plain = new HashMap<>();
        values.forEach((key, value) -> plain.put(key, String.valueOf(value)));
        return JSON.createObjectNode()
                .put("error", code)
                .set("values", JSON.valueToTree(plain))
                .toString();
    }
}
