package org.hearth.ui.headquarters;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;

/** What is missing or too much in a subsidiary's data structures, line by line. */
final class DriftDialog extends Dialog {
    DriftDialog(String name, List<String> differences) {
        super(Words.t("ui.headquarters.drift", "name", name));
        Div lines = Bits.classed("col scroll");
        differences.forEach(line -> lines.add(Bits.text(line, "mono")));
        add(lines);
        getFooter().add(new Button(Words.t("ui.kit.close"), event -> close()));
        setWidth("680px");
        setMaxHeight("70vh");
    }
}
