package org.hearth.ui.figures;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearth.kernel.Page;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.grid.DenseGrid;

/**
 * A table of rows that are all there and that one sorts by its column heads; an export keeps the order.
 *
 * @param <T> the rows' type
 */
public final class SortedRows<T> {
    private static final int MOST_IN_FULL = 30;

    private final List<T> given;
    private final Map<Grid.Column<T>, Comparator<T>> orders = new HashMap<>();
    private final DenseGrid<T> grid = new DenseGrid<>(this::page);
    private List<T> rows;
    private List<GridSortOrder<T>> order = List.of();
    private String sought = "";
    private Function<T, String> said = row -> "";

    public SortedRows(List<T> given) {
        this.given = List.copyOf(given);
        rows = this.given;
        grid.grid().addSortListener(event -> sort(event.getSortOrder()));
        if (given.size() <= MOST_IN_FULL) {
            grid.grid().setAllRowsVisible(true);
        } else {
            grid.grid().setHeight("640px");
        }
    }

    /** The table, to be given its columns. */
    public DenseGrid<T> grid() {
        return grid;
    }

    /** Lets the column that was added last be sorted by. */
    public <C extends Comparable<C>> void by(Function<T, C> value) {
        List<Grid.Column<T>> columns = grid.grid().getColumns();
        Grid.Column<T> last = columns.get(columns.size() - 1);
        last.setSortable(true);
        orders.put(last, Comparator.comparing(value));
    }

    /** Aligns the column that was added last to the right, for texts that are compared as numbers. */
    public void right() {
        List<Grid.Column<T>> columns = grid.grid().getColumns();
        columns.get(columns.size() - 1).setTextAlign(ColumnTextAlign.END);
    }

    /**
     * Lets one narrow the rows down by typing a part of what each says; for more than fit on a screen.
     *
     * @param hint what can be typed
     */
    public SortedRows<T> sought(String hint, Function<T, String> says) {
        said = says;
        TextField field = new TextField();
        field.setPlaceholder(hint);
        field.setAriaLabel(hint);
        field.setPrefixComponent(new Icon("search"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setWidth("260px");
        field.addValueChangeListener(event -> {
            sought = event.getValue().strip().toLowerCase(Locale.ROOT);
            arrange();
        });
        grid.filters(field);
        return this;
    }

    /** The rows that are shown, in their order. */
    public List<T> shown() {
        return rows;
    }

    private void sort(List<GridSortOrder<T>> wanted) {
        order = wanted;
        arrange();
    }

    private void arrange() {
        Stream<T> left = given.stream()
                .filter(row -> said.apply(row).toLowerCase(Locale.ROOT).contains(sought));
        for (GridSortOrder<T> one : order) {
            Comparator<T> by = orders.get(one.getSorted());
            if (by != null) {
                left = left.sorted(one.getDirection() == SortDirection.DESCENDING ? by.reversed() : by);
            }
        }
        rows = left.toList();
        grid.refresh();
    }

    private Page<T> page(long offset, int limit) {
        int from = (int) Math.min(offset, rows.size());
        return new Page<>(rows.subList(from, Math.min(from + limit, rows.size())), rows.size());
    }
}
