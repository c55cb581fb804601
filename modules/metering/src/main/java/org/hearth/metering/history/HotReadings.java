package org.hearth.metering.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.port.AfterCommit;
import org.hearth.kernel.port.HotStore;
import org.hearth.metering.ReadingRow;
import org.hearth.metering.ReadingRow.ReadingMark;
import org.hearth.metering.ReadingRow.ReadingSource;

/** The latest reading of each meter in the hot store: written after the commit that made it so, in figures between bars. */
public final class HotReadings {
    private static final int PORTION = 500;

    private final HotStore store;
    private final AfterCommit afterCommit;

    public HotReadings(HotStore store, AfterCommit afterCommit) {
        this.store = store;
        this.afterCommit = afterCommit;
    }

    /** The latest reading, if the store is there and has it. */
    public Optional<ReadingRow> find(long meterId) {
        String key = key(meterId);
        return Optional.ofNullable(store.get(List.of(key)).get(key)).map(value -> read(meterId, value));
    }

    /** Keeps what the database answered. */
    public void keep(ReadingRow reading) {
        store.put(Map.of(key(reading.meterId()), write(reading)));
    }

    /** Keeps or, if a meter has no reading any more, forgets; once the transaction is committed. */
    public void afterCommit(Iterable<ReadingRow> latest, List<Long> without) {
        afterCommit.run(() -> {
            Map<String, String> portion = new HashMap<>();
            for (ReadingRow reading : latest) {
                portion.put(key(reading.meterId()), write(reading));
                if (portion.size() == PORTION) {
                    store.put(portion);
                    portion = new HashMap<>();
                }
            }
            if (!portion.isEmpty()) {
                store.put(portion);
            }
            if (!without.isEmpty()) {
                store.forget(without.stream().map(HotReadings::key).toList());
            }
        });
    }

    private static String key(long meterId) {
        return "reading:" + meterId;
    }

    private static String write(ReadingRow row) {
        int marks = row.marks().stream().mapToInt(ReadingMark::bit).sum();
        return row.accountId() + "|" + row.readOn().toEpochDay() + "|" + row.registerLitres() + "|"
                + row.previousOn().toEpochDay() + "|" + row.previousRegisterLitres() + "|" + row.volumeLitres() + "|"
                + (row.estimated() ? 1 : 0) + "|" + row.source().code() + "|" + marks + "|" + row.batchId();
    }

    private static ReadingRow read(long meterId, String value) {
        String[] parts = value.split("\\|", -1);
        return new ReadingRow(
                meterId,
                Long.parseLong(parts[0]),
                LocalDate.ofEpochDay(Long.parseLong(parts[1])),
                Long.parseLong(parts[2]),
                LocalDate.ofEpochDay(Long.parseLong(parts[3])),
                Long.parseLong(parts[4]),
                Long.parseLong(parts[5]),
                parts[6].equals("1"),
                ReadingSource.of(parts[7].charAt(0)),
                ReadingMark.of(Integer.parseInt(parts[8])),
                Long.parseLong(parts[9]));
    }
}
