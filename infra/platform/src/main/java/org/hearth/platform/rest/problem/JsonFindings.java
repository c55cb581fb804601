package org.hearth.platform.rest.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.HashMap;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON body, by field, line and column; the library's own words stay inside. */
final class JsonFindings {
    private JsonFindings() {}

    /** Null if it is not the body's fault. */
    static @Nullable Finding of(JsonProcessingException failure) {
        if (failure instanceof InvalidDefinitionException) {
            return null;
        }
        if (failure instanceof StreamConstraintsException) {
            return finding(failure, "json_limits");
        }
        if (failure instanceof UnrecognizedPropertyException) {
            return finding(failure, "json_unknown");
        }
        if (failure instanceof InvalidNullException) {
            return finding(failure, "json_missing");
        }
        if (failure instanceof MismatchedInputException mismatch) {
            boolean missing =
                    String.valueOf(mismatch.getOriginalMessage()).startsWith("Missing required creator property");
            return finding(failure, missing ? "json_missing" : "json_value");
        }
        if (failure instanceof ValueInstantiationException && !(failure.getCause() instanceof Refused)) {
            return finding(failure, "json_value");
        }
        if (failure instanceof JsonMappingException mapping) {
            // a cause, such as a refusal of a record's own constructor, says more
            return mapping.getCause() == null ? finding(failure, "json_value") : null;
        }
        return finding(failure, "json_form");
    }

    private static Finding finding(JsonProcessingException failure, String code) {
        Map<String, Object> values = new HashMap<>();
        JsonLocation at = failure.getLocation();
        values.put("line", at == null ? 0 : at.getLineNr());
        values.put("column", at == null ? 0 : at.getColumnNr());
        String field = failure instanceof JsonMappingException mapping ? path(mapping) : "";
        values.put("field", field);
        return new Finding(400, code, field, values);
    }

    private static String path(JsonMappingException failure) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
