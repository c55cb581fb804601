package org.hearth.platform.rest.json;

import com.fasterxml.jackson.jakarta.rs.cfg.JakartaRSFeature;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.enterprise.inject.Vetoed;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.hearth.kernel.Refused;

/** Reads and writes JSON bodies; a body that is empty or just {@code null} is refused, because resources expect a value. */
@Vetoed
public final class JsonProvider extends JacksonJsonProvider {
    public JsonProvider() {
        super(JsonFormat.mapper());
        disable(JakartaRSFeature.ALLOW_EMPTY_INPUT);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        Object value = super.readFrom(type, genericType, annotations, mediaType, headers, body);
        if (value == null) {
            throw Refused.because(Refused.Reason.INVALID, "body_missing", Map.of());
        }
        return value;
    }
}
