package org.hearth.ui.figures;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearth.kernel.Page;
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

    private void sort(List<GridSortOrder<T>> wanted) {
        rows = given;
        for (GridSortOrder<T> one : wanted) {
            Comparator<T> order = orders.get(one.getSorted());
            if (order != null) {
                rows = given.stream()
                        .sorted(one.getDirection() == SortDirection.DESCENDING ? order.reversed() : order)
                        .toList();
            }
        }
        grid.refresh();
    }

    private Page<T> page(long offset, int limit) {
        int from = (int) Math.min(offset, rows.size());
        return new Page<>(rows.subList(from, Math.min(from + limit, rows.size())), rows.size());
    }
}
