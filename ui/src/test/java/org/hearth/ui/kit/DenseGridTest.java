package org.hearth.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.hearth.kernel.Page;
import org.hearth.ui.kit.grid.DenseGrid;
import org.junit.jupiter.api.Test;

class DenseGridTest {
    private static final int MANY = 1_000_000;

    private final List<Integer> limits = new ArrayList<>();

    @Test
    void a_million_rows_are_counted_at_once_and_fetched_in_parts() {
        DenseGrid<Long> grid = new DenseGrid<>((offset, limit) -> {
            limits.add(limit);
            return new Page<>(
                    LongStream.range(offset, Math.min(offset + limit, MANY))
                            .boxed()
                            .toList(),
                    MANY);
        });

        assertThat(size(grid)).isEqualTo(MANY);
        assertThat(fetch(grid, 999_000, 2_500)).hasSize(1_000).endsWith(999_999L);
        assertThat(limits).allMatch(limit -> limit <= Page.MAX_LIMIT);
        assertThat(count(grid)).isEqualTo("共 1,000,000 条");
    }

    @Test
    void a_changed_filter_asks_for_everything_again() {
        TextField filter = new TextField();
        DenseGrid<String> grid = new DenseGrid<>((offset, limit) -> {
            List<String> found = Stream.of("a", "ab", "b")
                    .filter(row -> row.contains(filter.getValue()))
                    .toList();
            return new Page<>(found, found.size());
        });
        grid.text("", row -> row).footer(() -> "Σ " + filter.getValue());
        grid.filters(filter);
        assertThat(size(grid)).isEqualTo(3);

        filter.setValue("a");

        assertThat(size(grid)).isEqualTo(2);
        assertThat(fetch(grid, 0, 50)).containsExactly("a", "ab");
        assertThat(count(grid)).isEqualTo("共 2 条");
        assertThat(grid.grid().getColumns().get(0).getFooterComponent())
                .isInstanceOfSatisfying(
                        Span.class, sum -> assertThat(sum.getText()).isEqualTo("Σ a"));
    }

    private static int size(DenseGrid<?> grid) {
        return grid.grid().getDataProvider().size(new Query<>());
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> fetch(DenseGrid<T> grid, int offset, int limit) {
        DataProvider<T, Void> rows = (DataProvider<T, Void>) grid.grid().getDataProvider();
        return rows.fetch(new Query<>(offset, limit, List.of(), null, null)).toList();
    }

    private static String count(DenseGrid<?> grid) {
        return grid.getChildren()
                .flatMap(child -> child.getChildren())
                .filter(Span.class::isInstance)
                .map(span -> ((Span) span).getText())
                .findFirst()
                .orElse("");
    }
}
