package org.hearth.platform.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.io.Serial;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.UnitPrice;

/** The kernel's quantities as plain JSON values: fen and litres as whole numbers, prices and codes as text. */
final class QuantitiesModule extends SimpleModule {
    @Serial
    private static final long serialVersionUID = 1L;

    QuantitiesModule() {
        super("quantities");
        whole(Money.class, Money::fen, Money::ofFen);
        whole(GasVolume.class, GasVolume::litres, GasVolume::ofLitres);
        text(UnitPrice.class, UnitPrice::of);
        text(TenantId.class, TenantId::new);
    }

    private interface ToLong<T> {
        long apply(T value);
    }

    private interface FromLong<T> {
        T apply(long value);
    }

    private interface FromText<T> {
        T apply(String value);
    }

    private <T> void whole(Class<T> type, ToLong<T> write, FromLong<T> read) {
        addSerializer(type, new StdScalarSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider context) throws IOException {
                json.writeNumber(write.apply(value));
            }
        });
        addDeserializer(type, new StdScalarDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return read.apply(_parseLongPrimitive(json, context));
            }
        });
    }

    private <T> void text(Class<T> type, FromText<T> read) {
        addSerializer(type, new StdScalarSerializer<>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider context) throws IOException {
                json.writeString(value.toString());
            }
        });
        addDeserializer(type, new StdScalarDeserializer<>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                String value = json.getValueAsString("");
                try {
                    return read.apply(value);
                } catch (IllegalArgumentException | Refused e) {
                    return type.cast(context.handleWeirdStringValue(type, value, "not of this form"));
                }
            }
        });
    }
}
