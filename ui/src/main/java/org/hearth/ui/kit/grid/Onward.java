package org.hearth.ui.kit.grid;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.hearth.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table that grows without end: asked for onward from the last one, so that they are never counted and far pages cost no
 * more than the first.
 *
 * @param <T> the rows' type
 */
public final class Onward<T> implements DenseGrid.Source<T> {
    private static final int STEP = 200;

    private final Ask<T> ask;
    private final List<T> taken = new ArrayList<>();
    private boolean begun;
    private boolean more;

    /** Where rows come from. */
    public interface Ask<T> extends Serializable {
        /** @param last after which they begin, null for the first */
        List<T> after(@Nullable T last, int limit);
    }

    public Onward(Ask<T> ask) {
        this.ask = ask;
    }

    @Override
    public Page<T> fetch(long offset, int limit) {
        if (!begun) {
            more();
        }
        int from = (int) Math.min(offset, taken.size());
        return new Page<>(List.copyOf(taken.subList(from, Math.min(from + limit, taken.size()))), taken.size());
    }

    @Override
    public void restart() {
        taken.clear();
        begun = false;
        more = false;
    }

    @Override
    public boolean hasMore() {
        return more;
    }

    @Override
    public void more() {
        begun = true;
        List<T> next = ask.after(taken.isEmpty() ? null : taken.get(taken.size() - 1), STEP + 1);
        more = next.size() > STEP;
        taken.addAll(more ? next.subList(0, STEP) : next);
    }

    @Override
    public DenseGrid.Source<T> whole() {
        List<T> last = new ArrayList<>();
        return (offset, limit) -> {
            List<T> rows = ask.after(last.isEmpty() ? null : last.get(0), limit);
            last.clear();
            if (!rows.isEmpty()) {
                last.add(rows.get(rows.size() - 1));
            }
            return new Page<>(rows, rows.size());
        };
    }
}
