package org.hearth.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.hearth.kernel.Page;
import org.hearth.ui.kit.grid.DenseGrid;
import org.hearth.ui.kit.grid.Onward;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OnwardTest {
    private static final long ALL = 450;

    private final List<@Nullable Long> lasts = new ArrayList<>();

    private final Onward<Long> rows = new Onward<>((last, limit) -> {
        lasts.add(last);
        long from = last == null ? ALL : last - 1;
        return LongStream.iterate(from, id -> id > 0, id -> id - 1)
                .limit(limit)
                .boxed()
                .toList();
    });

    @Test
    void a_trail_is_asked_onward_from_the_last_row_and_only_when_more_is_wanted() {
        assertThat(rows.fetch(0, 60).total()).isEqualTo(200);
        assertThat(rows.fetch(60, 60).rows()).hasSize(60).startsWith(390L);
        assertThat(lasts).hasSize(1);
        assertThat(rows.hasMore()).isTrue();

        rows.more();
        rows.more();

        assertThat(rows.fetch(400, 60).rows()).hasSize(50).endsWith(1L);
        assertThat(rows.hasMore()).isFalse();
        assertThat(lasts).containsExactly(null, 251L, 51L);
    }

    @Test
    void a_changed_filter_begins_anew() {
        rows.fetch(0, 60);
        rows.restart();
        assertThat(rows.fetch(0, 60).rows()).startsWith(450L);
        assertThat(lasts).containsExactly(null, null);
    }

    @Test
    void an_export_writes_all_of_it_whatever_is_shown() {
        rows.fetch(0, 60);
        DenseGrid.Source<Long> whole = rows.whole();
        List<Long> written = new ArrayList<>();
        Page<Long> page = whole.fetch(0, 100);
        while (!page.rows().isEmpty()) {
            written.addAll(page.rows());
            page = whole.fetch(written.size(), 100);
        }
        assertThat(written).hasSize(450).doesNotHaveDuplicates();
    }
}
