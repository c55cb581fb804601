package org.hearth.ui.backoffice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearth.billing.BillRuns;
import org.hearth.billing.RunRow;
import org.hearth.billing.RunRow.RunState;
import org.hearth.kernel.port.Jobs;
import org.hearth.metering.Book;
import org.hearth.metering.ExceptionRow;
import org.hearth.metering.ExceptionRow.ExceptionReason;
import org.hearth.metering.ExceptionRow.ExceptionState;
import org.hearth.metering.Meters;
import org.hearth.metering.Readings;
import org.hearth.platform.JobBoard;
import org.jspecify.annotations.Nullable;

/** What waits in the rooms of the house, counted. */
@Singleton
class Queues {
    private static final int JOBS = 20;
    private static final int MONTHS = 3;

    private final Readings readings;
    private final Meters meters;
    private final BillRuns runs;
    private final JobBoard board;

    @Inject
    Queues(Readings readings, Meters meters, BillRuns runs, JobBoard board) {
        this.readings = readings;
        this.meters = meters;
        this.runs = runs;
        this.board = board;
    }

    long exceptions() {
        return readings.exceptions(ExceptionRow.Filter.OPEN, 0, 1).total();
    }

    /** Since when the oldest doubtful reading waits; null if none does. */
    @Nullable
    Instant oldestException() {
        long total = exceptions();
        return total == 0
                ? null
                : readings.exceptions(ExceptionRow.Filter.OPEN, total - 1, 1).rows().stream()
                        .findFirst()
                        .map(ExceptionRow::created)
                        .orElse(null);
    }

    /** The reasons for which readings wait, with how many do. */
    Map<ExceptionReason, Long> reasons() {
        Map<ExceptionReason, Long> counts = new EnumMap<>(ExceptionReason.class);
        for (ExceptionReason reason : ExceptionReason.values()) {
            long count = readings.exceptions(new ExceptionRow.Filter(ExceptionState.OPEN, reason, null, null), 0, 1)
                    .total();
            if (count > 0) {
                counts.put(reason, count);
            }
        }
        return counts;
    }

    /** How far each book is in the month. */
    List<Book.Progress> progress(YearMonth month) {
        return meters.progress(month);
    }

    /** Meters that nobody has read in the month. */
    long unread(YearMonth month) {
        return meters.progress(month).stream().mapToLong(Queues::unread).sum();
    }

    /** Runs of this and the last months that are previewed and not yet issued. */
    List<RunRow> openRuns(YearMonth month) {
        List<RunRow> open = new ArrayList<>();
        for (int back = 0; back < MONTHS; back++) {
            runs.runs(month.minusMonths(back)).stream()
                    .filter(run -> run.state() == RunState.PREVIEW)
                    .forEach(open::add);
        }
        return open;
    }

    List<Jobs.Job> jobs() {
        return board.recent(JOBS);
    }

    private static long unread(Book.Progress progress) {
        return Math.max(0, progress.book().meters() - progress.read());
    }
}
