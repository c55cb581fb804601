package org.hearth.platform.rest.json;

import com.fasterxml.jackson.databind.PropertyNamingStrategy;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedField;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import java.io.Serial;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Money;

/** Says the unit in the name: money {@code amount} is {@code amountFen} in JSON, gas {@code volume} is {@code volumeLitres}. */
final class QuantityNames extends PropertyNamingStrategy {
    @Serial
    private static final long serialVersionUID = 1L;

    @Override
    public String nameForField(MapperConfig<?> config, AnnotatedField field, String name) {
        return named(field, name);
    }

    @Override
    public String nameForGetterMethod(MapperConfig<?> config, AnnotatedMethod method, String name) {
        return named(method, name);
    }

    @Override
    public String nameForConstructorParameter(MapperConfig<?> config, AnnotatedParameter parameter, String name) {
        return named(parameter, name);
    }

    private static String named(AnnotatedMember member, String name) {
        Class<?> type = member.getRawType();
        if (type == Money.class) {
            return withUnit(name, "Fen");
        }
        return type == GasVolume.class ? withUnit(name, "Litres") : name;
    }

    private static String withUnit(String name, String unit) {
        return name.endsWith(unit) ? name : name + unit;
    }
}
