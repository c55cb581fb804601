package org.hearth.tariffs.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.kernel.Refused;
import org.hearth.tariffs.PriceTerms;

/** Terms as they stand in the database and in requests. Decimals keep their digits; an unknown field is an error, never ignored. */
public final class TermsJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TermsJson() {}

    /**
     * Reads terms that somebody sent.
     *
     * @throws Refused if they are not terms, saying where
     */
    public static PriceTerms of(JsonNode document) {
        try {
            return MAPPER.treeToValue(document, PriceTerms.class);
        } catch (JsonMappingException e) {
            String where = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("."));
            throw Refused.invalid("terms", "price_terms_form", Map.of("where", where));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw Refused.invalid("terms", "price_terms_form", Map.of("where", ""));
        }
    }

    static String write(PriceTerms terms) {
        try {
            return MAPPER.writeValueAsString(terms);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms that cannot be written", e);
        }
    }

    static PriceTerms read(String json) {
        try {
            return MAPPER.readValue(json, PriceTerms.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored terms that cannot be read", e);
        }
    }
}
