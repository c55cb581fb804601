package org.hearth.ui.backoffice.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;

/** Which column of the file holds which field; a change is said at once, with all that the person has chosen so far. */
final class MappingForm extends Div {
    /**
     * @param used field to header, as the file was last understood
     * @param chosen field to header, what the person has said already
     * @param onChange learns of the choices when one is added
     */
    MappingForm(
            List<String> fields,
            List<String> headers,
            Map<String, String> used,
            Map<String, String> chosen,
            Consumer<Map<String, String>> onChange) {
        addClassName("mapping");
        for (String field : fields) {
            Select<String> header = new Select<>();
            header.setItems(headers);
            header.setPlaceholder(Words.t("ui.backoffice.not_in_file"));
            header.setAriaLabel(label(field));
            header.setWidthFull();
            String now = chosen.getOrDefault(field, used.getOrDefault(field, ""));
            if (headers.contains(now)) {
                header.setValue(now);
            }
            header.addValueChangeListener(event -> {
                Map<String, String> all = new HashMap<>(chosen);
                all.values().removeIf(event.getValue()::equals);
                all.put(field, event.getValue());
                onChange.accept(all);
            });
            add(Bits.text(label(field), "soft", "clip"), header);
        }
    }

    static String label(String field) {
        return Words.texts().entries().getOrDefault("column." + field, field);
    }
}
