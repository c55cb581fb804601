package org.hearth.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SortedRowsTest {
    private static final List<String> COMPANIES =
            IntStream.rangeClosed(1, 300).mapToObj("%03d 燃气公司"::formatted).toList();

    @Test
    void three_hundred_companies_scroll_in_a_window_and_come_a_page_at_a_time() {
        Grid<String> grid = rows().grid().grid();
        assertThat(grid.isAllRowsVisible()).isFalse();
        assertThat(grid.getHeight()).isEqualTo("640px");
        assertThat(grid.getPageSize()).isLessThan(COMPANIES.size());
        assertThat(size(grid)).isEqualTo(300);
        assertThat(fetch(grid, 240, 60)).hasSize(60).startsWith("241 燃气公司");
    }

    @Test
    void a_few_companies_are_seen_without_scrolling() {
        SortedRows<String> few = new SortedRows<>(COMPANIES.subList(0, 12));
        few.grid().text("", row -> row);
        assertThat(few.grid().grid().isAllRowsVisible()).isTrue();
    }

    @Test
    void typing_a_part_of_what_a_company_says_narrows_them_down_and_what_the_foot_sums() {
        SortedRows<String> rows = rows();
        rows.sought("", row -> row);
        TextField sought = rows.grid()
                .getChildren()
                .flatMap(child -> child.getChildren())
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .findFirst()
                .orElseThrow();
        sought.setValue("29");
        assertThat(rows.shown()).hasSize(13).contains("029 燃气公司", "129 燃气公司", "290 燃气公司", "299 燃气公司");
        assertThat(size(rows.grid().grid())).isEqualTo(13);
    }

    private static SortedRows<String> rows() {
        SortedRows<String> rows = new SortedRows<>(COMPANIES);
        rows.grid().text("", row -> row);
        rows.by(row -> row);
        return rows;
    }

    private static int size(Grid<String> grid) {
        return grid.getDataProvider().size(new Query<>());
    }

    @SuppressWarnings("unchecked")
    private static List<String> fetch(Grid<String> grid, int offset, int limit) {
        DataProvider<String, Void> rows = (DataProvider<String, Void>) grid.getDataProvider();
        return rows.fetch(new Query<>(offset, limit, List.of(), null, null)).toList();
    }
}
