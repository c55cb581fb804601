package org.hearth.ui.kit.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Money;
import org.hearth.kernel.Page;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.EmptyState;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/**
 * A dense table over any number of rows: fetched page by page as one scrolls, with a row of filters, a count of what is shown, sums
 * at the foot, a choice of columns and an export of all of it.
 *
 * @param <T> the rows' type
 */
public final class DenseGrid<T> extends Div {
    private static final int PAGE = 60;

    /** Where rows come from; called with the filters as they stand. */
    public interface Source<T> extends Serializable {
        Page<T> fetch(long offset, int limit);

        /** Asks for everything anew. */
        default void restart() {}

        /** Whether there is more than what is counted. */
        default boolean hasMore() {
            return false;
        }

        /** Takes more of it in. */
        default void more() {}

        /** All of it, page after page, for an export. */
        default Source<T> whole() {
            return this;
        }
    }

    private final Grid<T> grid = new Grid<>();
    private final List<DenseColumn<T>> columns = new ArrayList<>();
    private final Div tools = Bits.classed("list-tools");
    private final Div end = Bits.classed("row");
    private final Span count = Bits.text("", "count");
    private final Button more = new Button(Words.t("ui.kit.more"), event -> more());
    private final Source<T> source;
    private final CallbackDataProvider<T, Void> rows;
    private long total = -1;

    public DenseGrid(Source<T> source) {
        this.source = source;
        addClassNames("dense", "grow");
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
        grid.setPageSize(PAGE);
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        rows = DataProvider.fromCallbacks(this::fetch, this::size);
        grid.setItems(rows);
        more.addThemeName("small");
        more.setVisible(false);
        tools.add(count, more, end);
        add(tools, grid);
    }

    /** A table of rows that are all there already. */
    public static <T> DenseGrid<T> of(List<T> rows) {
        List<T> all = List.copyOf(rows);
        return asked(() -> all);
    }

    /** A table of a few rows, all of them asked for anew with each refresh. */
    public static <T> DenseGrid<T> asked(Supplier<List<T>> rows) {
        return new DenseGrid<>((offset, limit) -> {
            List<T> all = rows.get();
            int from = (int) Math.min(offset, all.size());
            return new Page<>(all.subList(from, Math.min(from + limit, all.size())), all.size());
        });
    }

    public DenseColumn<T> text(String title, ValueProvider<T, @Nullable String> value) {
        return column(title, row -> Format.text(value.apply(row)), value::apply);
    }

    /** Fen, shown as yuan. */
    public DenseColumn<T> money(String title, ValueProvider<T, Long> fen) {
        return column(title, row -> Format.money(fen.apply(row)), row -> Money.ofFen(fen.apply(row)))
                .right()
                .width(118);
    }

    /** Litres, shown as cubic metres. */
    public DenseColumn<T> volume(String title, ValueProvider<T, Long> litres) {
        return column(title, row -> Format.cubicMetres(litres.apply(row)), row -> GasVolume.ofLitres(litres.apply(row)))
                .right()
                .width(110);
    }

    public DenseColumn<T> count(String title, ValueProvider<T, Long> value) {
        return column(title, row -> Format.count(value.apply(row)), value::apply)
                .right()
                .width(96);
    }

    public DenseColumn<T> date(String title, ValueProvider<T, @Nullable LocalDate> value) {
        return column(title, row -> Format.date(value.apply(row)), value::apply).width(104);
    }

    /** Anything drawn: badges, links, sparklines; {@code text} is what an export writes. */
    public DenseColumn<T> drawn(
            String title, SerializableFunction<T, Component> drawing, ValueProvider<T, @Nullable String> text) {
        DenseColumn<T> column = new DenseColumn<>(grid.addComponentColumn(drawing::apply), title, text::apply);
        columns.add(column);
        return column;
    }

    /** Puts filters into the row above the table; whenever one changes the table is asked again. */
    public DenseGrid<T> filters(Component... fields) {
        int at = 0;
        for (Component field : fields) {
            tools.addComponentAtIndex(at++, field);
            if (field instanceof HasValue<?, ?> value) {
                value.addValueChangeListener(event -> refresh());
            }
        }
        return this;
    }

    /** Adds acts at the right end of the row above the table. */
    public DenseGrid<T> acts(Component... acts) {
        end.add(acts);
        return this;
    }

    /** Adds the choice of columns, and the export under the given file name without its ending. */
    public DenseGrid<T> exportAs(String fileName) {
        end.add(new ColumnChoice<>(columns), new ExportMenu<>(fileName, columns, source));
        return this;
    }

    /** What to do when a row is opened: double click or Enter. */
    public DenseGrid<T> onOpen(Consumer<T> act) {
        grid.addItemDoubleClickListener(event -> act.accept(event.getItem()));
        grid.getElement()
                .addEventListener(
                        "keydown",
                        event -> grid.asSingleSelect().getOptionalValue().ifPresent(act))
                .setFilter("event.key === 'Enter'");
        return this;
    }

    /** What to do when a row is chosen, by click or by key; null when none is. */
    public DenseGrid<T> onSelect(Consumer<@Nullable T> act) {
        grid.asSingleSelect().addValueChangeListener(event -> act.accept(event.getValue()));
        return this;
    }

    /** What stands in place of rows when there are none: why, and what to do. */
    public DenseGrid<T> empty(String icon, String title, String text) {
        grid.setEmptyStateComponent(new EmptyState(icon, title, text));
        return this;
    }

    /** A class name for the cells of rows, {@code red}, {@code amber}, {@code quiet}. */
    public DenseGrid<T> tone(SerializableFunction<T, @Nullable String> name) {
        grid.setPartNameGenerator(name::apply);
        return this;
    }

    /** As tall as its rows and without the row above, for tables of a few. */
    public DenseGrid<T> allVisible() {
        grid.setAllRowsVisible(true);
        removeClassName("grow");
        tools.setVisible(false);
        return this;
    }

    /** Breaks long texts into lines instead of cutting them off. */
    public DenseGrid<T> wrapping() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        return this;
    }

    /** Asks for everything again. */
    public void refresh() {
        source.restart();
        again();
    }

    private void more() {
        source.more();
        again();
    }

    private void again() {
        total = -1;
        rows.refreshAll();
        columns.forEach(DenseColumn::refreshFooter);
    }

    /** The Vaadin grid inside, for what this class does not offer. */
    public Grid<T> grid() {
        return grid;
    }

    /** Selects a row. */
    public void select(@Nullable T row) {
        grid.asSingleSelect().setValue(row);
    }

    private DenseColumn<T> column(String title, ValueProvider<T, String> shown, DenseColumn.Cell<T> cell) {
        DenseColumn<T> column = new DenseColumn<>(grid.addColumn(shown), title, cell);
        columns.add(column);
        return column;
    }

    private int size(Query<T, Void> query) {
        if (total < 0) {
            total = source.fetch(0, 1).total();
            columns.forEach(DenseColumn::refreshFooter);
        }
        more.setVisible(source.hasMore());
        String words = source.hasMore() ? "ui.kit.rows_first" : "ui.kit.rows";
        count.setText(Words.t(words, "count", Format.count(total)));
        return (int) Math.min(total, Integer.MAX_VALUE);
    }

    private Stream<T> fetch(Query<T, Void> query) {
        int wanted = query.getLimit();
        List<T> found = new ArrayList<>();
        while (found.size() < wanted) {
            int limit = Math.min(wanted - found.size(), Page.MAX_LIMIT);
            List<T> part =
                    source.fetch(query.getOffset() + (long) found.size(), limit).rows();
            found.addAll(part);
            if (part.size() < limit) {
                break;
            }
        }
        return found.stream();
    }
}
