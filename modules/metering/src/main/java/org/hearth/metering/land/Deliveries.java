package org.hearth.metering.land;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.exchange.ErrorFile;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.RowError;
import org.hearth.kernel.Refused;
import org.hearth.metering.ReadingInput;
import org.hearth.metering.ReadingResult;
import org.hearth.metering.ReadingResult.RowResult;
import org.hearth.metering.ReadingResult.RowState;
import org.hearth.metering.ingest.ReadingFile;
import org.hearth.metering.ingest.ReadingList;
import org.hearth.metering.ingest.ReadingRows;
import org.hearth.metering.ingest.RowErrors;
import org.jspecify.annotations.Nullable;

/** Readings as they are delivered, as a file or as a list, and what is answered. */
public final class Deliveries {
    private static final int LONGEST_KEY = 200;
    private static final String HELD = "held_";

    private final Landing landing;

    public Deliveries(Landing landing) {
        this.landing = landing;
    }

    /** Lands a file; without a key it is judged anew each time it comes, and then changes nothing. */
    public ImportReport file(
            Path file, String name, Map<String, String> mapping, boolean dryRun, @Nullable String key) {
        byte[] content = Digests.of(file);
        String batchKey = key == null ? HexFormat.of().formatHex(content) + "-" + UUID.randomUUID() : checked(key);
        ReadingFile.Content read = ReadingFile.read(file, name, mapping);
        Batch batch =
                new Batch(batchKey, content, "FILE", name, read.rows(), read.errors(), read.rowsRead(), read.mapping());
        Answer answer = dryRun ? landing.tryOut(batch) : landing.land(batch);
        ErrorFile.keep(file, answer.errors());
        return new ImportReport(
                ReadingFile.KIND,
                name,
                dryRun,
                answer.rows(),
                answer.landed(),
                answer.unchanged(),
                answer.refused() + (long) answer.held(),
                answer.errors().subList(0, Math.min(answer.errors().size(), ImportReport.SHOWN)),
                answer.mapping());
    }

    /** Lands a list under its key. */
    public ReadingResult list(String key, List<ReadingInput> readings) {
        checked(key);
        if (readings.isEmpty()) {
            throw Refused.invalid("readings", "readings_none");
        }
        if (readings.size() > ReadingInput.MAX) {
            throw Refused.because(
                    Refused.Reason.TOO_LARGE,
                    "readings_too_many",
                    Map.of("found", readings.size(), "max", ReadingInput.MAX));
        }
        ReadingRows rows = new ReadingRows();
        RowErrors errors = new RowErrors();
        ReadingList.read(readings, rows, errors);
        Batch batch = new Batch(key, Digests.of(readings), "HTTP", "", rows, errors, readings.size(), Map.of());
        Answer answer = landing.land(batch);
        return new ReadingResult(
                answer.batchId(),
                key,
                answer.rows(),
                answer.landed(),
                answer.unchanged(),
                answer.held(),
                answer.refused(),
                results(answer));
    }

    private static List<RowResult> results(Answer answer) {
        Map<Integer, RowError> errors = new HashMap<>();
        answer.errors().forEach(error -> errors.putIfAbsent(Math.toIntExact(error.row()), error));
        Set<Integer> unchanged = new HashSet<>(answer.unchangedRows());
        List<RowResult> results = new ArrayList<>();
        for (int row = 1; row <= answer.rows(); row++) {
            RowError error = errors.get(row);
            if (error == null) {
                RowState state = unchanged.contains(row) ? RowState.UNCHANGED : RowState.LANDED;
                results.add(new RowResult(row, state, "", "", Map.of()));
            } else {
                RowState state = error.code().startsWith(HELD) ? RowState.HELD : RowState.REFUSED;
                results.add(new RowResult(row, state, error.code(), error.field(), error.values()));
            }
        }
        return results;
    }

    private static String checked(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refused.invalid("key", "batch_key_form", Map.of("max", LONGEST_KEY));
        }
        return key;
    }
}
