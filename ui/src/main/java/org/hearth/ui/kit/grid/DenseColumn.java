package org.hearth.ui.kit.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.util.function.Supplier;
import org.hearth.ui.kit.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link DenseGrid}: how it looks, and the value that it gives to an exported file.
 *
 * @param <T> the rows' type
 */
public final class DenseColumn<T> {
    /** What a cell is in an exported file: text, number, Money, GasVolume, LocalDate, or null. */
    public interface Cell<T> extends java.io.Serializable {
        @Nullable
        Object of(T row);
    }

    private final Grid.Column<T> column;
    private final String title;
    private final Cell<T> cell;
    private @Nullable Supplier<String> footer;

    DenseColumn(Grid.Column<T> column, String title, Cell<T> cell) {
        this.column = column;
        this.title = title;
        this.cell = cell;
        column.setHeader(title).setResizable(true).setAutoWidth(false).setFlexGrow(1);
    }

    /** Aligns to the right, for whatever is added up or compared. */
    public DenseColumn<T> right() {
        column.setTextAlign(ColumnTextAlign.END);
        return this;
    }

    /** A fixed width in pixels; columns without one share what is left. */
    public DenseColumn<T> width(int pixels) {
        column.setWidth(pixels + "px").setFlexGrow(0);
        return this;
    }

    /** A share of what is left, where others have one of 1. */
    public DenseColumn<T> grow(int share) {
        column.setFlexGrow(share);
        return this;
    }

    /** Not shown until the person chooses it. */
    public DenseColumn<T> hidden() {
        column.setVisible(false);
        return this;
    }

    /** What stands at the foot: a sum, a count; asked again with every refresh. */
    public DenseColumn<T> footer(Supplier<String> text) {
        footer = text;
        return this;
    }

    String title() {
        return title;
    }

    boolean isShown() {
        return column.isVisible();
    }

    void show(boolean shown) {
        column.setVisible(shown);
    }

    @Nullable
    Object export(T row) {
        return cell.of(row);
    }

    void refreshFooter() {
        if (footer != null) {
            Component text = Bits.text(footer.get(), "num");
            column.setFooter(text);
        }
    }
}
