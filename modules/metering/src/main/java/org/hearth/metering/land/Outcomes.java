package org.hearth.metering.land;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearth.exchange.RowError;
import org.hearth.kernel.GasVolume;
import org.hearth.metering.ingest.ReadingRows;
import org.hearth.metering.ingest.RowErrors;
import org.hearth.metering.line.MeterIndex;
import org.hearth.metering.plausibility.Course;
import org.hearth.metering.plausibility.Offer;
import org.hearth.metering.plausibility.Verdict;

/** Counts what becomes of the rows of a batch and says of each that did not simply land why. */
final class Outcomes {
    private final ReadingRows rows;
    private final RowErrors errors;
    private final List<Held> waiting = new ArrayList<>();
    private final List<Held> toLookAt = new ArrayList<>();
    private final List<Integer> unchangedLines = new ArrayList<>();
    private int landed;
    private int held;

    Outcomes(ReadingRows rows, RowErrors errors) {
        this.rows = rows;
        this.errors = errors;
    }

    void unknownMeter(int row) {
        errors.add(new RowError(rows.line(row), "meter_no", rows.number(row), "meter_unknown", Map.of()));
    }

    void reading(int row, int place, Verdict verdict, Course course) {
        switch (verdict.outcome()) {
            case LANDED -> {
                landed++;
                if (verdict.reason() != null) {
                    toLookAt.add(held(row, place, verdict, course));
                }
            }
            case UNCHANGED -> unchangedLines.add(rows.line(row));
            case HELD -> waiting.add(held(row, place, verdict, course));
            case REFUSED ->
                errors.add(
                        new RowError(rows.line(row), field(verdict), value(row, verdict), verdict.refusal(), Map.of()));
        }
    }

    /** Everything for the queue, each reading once. */
    List<Held> forQueue(MeterIndex meters) {
        Set<Held.Key> seen = new HashSet<>();
        List<Held> added = new ArrayList<>();
        for (Held each : waiting) {
            if (seen.add(each.key(meters))) {
                added.add(each);
                held++;
                note(each);
            } else {
                unchangedLines.add(rows.line(each.row()));
            }
        }
        toLookAt.stream().filter(each -> seen.add(each.key(meters))).forEach(added::add);
        return added;
    }

    /** Lines whose reading was known; in no order. */
    List<Integer> unchangedLines() {
        return unchangedLines;
    }

    int landed() {
        return landed;
    }

    int unchanged() {
        return unchangedLines.size();
    }

    int held() {
        return held;
    }

    private void note(Held each) {
        String code = "held_" + String.valueOf(each.verdict().reason()).toLowerCase(Locale.ROOT);
        Map<String, Object> values = Map.of(
                "volume", GasVolume.ofLitres(each.verdict().volume()).toString(),
                "before", GasVolume.ofLitres(each.before().lastRegister()).toString());
        errors.add(new RowError(
                rows.line(each.row()),
                "register",
                GasVolume.ofLitres(each.register()).toString(),
                code,
                values));
    }

    private Held held(int row, int place, Verdict verdict, Course course) {
        Offer offer = new Offer(rows.day(row), rows.register(row), false, rows.source(row));
        return new Held(row, place, offer.day(), offer.register(), offer.source(), verdict, course.before(offer.day()));
    }

    private String field(Verdict verdict) {
        return verdict.refusal().equals("register_over_dial") ? "register" : "read_on";
    }

    private String value(int row, Verdict verdict) {
        return field(verdict).equals("register")
                ? GasVolume.ofLitres(rows.register(row)).toString()
                : java.time.LocalDate.ofEpochDay(rows.day(row)).toString();
    }
}
