package org.hearth.ui.kit.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import java.util.List;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Words;

/** Lets a person choose which columns of a table are shown. */
final class ColumnChoice<T> extends Div {
    ColumnChoice(List<DenseColumn<T>> columns) {
        Popover choice = new Popover();
        Button open = Bits.iconButton("columns", Words.t("ui.kit.columns"), event -> fill(choice, columns));
        choice.setTarget(open);
        add(open, choice);
    }

    private void fill(Popover choice, List<DenseColumn<T>> columns) {
        Div boxes = Bits.col();
        for (DenseColumn<T> column : columns) {
            Checkbox box = new Checkbox(column.title(), column.isShown());
            box.addValueChangeListener(event -> column.show(event.getValue()));
            boxes.add(box);
        }
        choice.removeAll();
        choice.add(boxes);
    }
}
