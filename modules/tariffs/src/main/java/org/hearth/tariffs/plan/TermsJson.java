package org.hearth.tariffs.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.hearth.tariffs.PriceTerms;

/** Terms as they stand in the database. Decimals keep their digits; an unknown field is an error, never ignored. */
final class TermsJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TermsJson() {}

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
