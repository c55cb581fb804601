package org.hearth.billing.bill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.billing.BillDetail.BilledLine;
import org.hearth.billing.BillDetail.BilledReading;
import org.hearth.kernel.NumberKind;
import org.hearth.tariffs.Rated;

/** The readings and priced lines of a bill as they are kept with it: {@code {"v":1,"readings":[[…]],"lines":[[…]]}}. */
public final class Explanation {
    private static final int FORM = 1;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonBytes text = new JsonBytes(512);
    private final JsonBytes lines = new JsonBytes(256);

    /** An explanation to be written. */
    public Explanation() {
        text.open('{').field("v").number(FORM).field("readings").open('[');
        lines.open('[');
    }

    public void reading(
            long meterId, LocalDate from, LocalDate to, long start, long end, long litres, boolean estimated) {
        text.open('[').number(meterId).day(from).day(to);
        text.number(start).number(end).number(litres).flag(estimated).close(']');
    }

    /** @param meterId the meter that measured it, 0 for a minimum charge */
    public void line(long meterId, Rated.Line line) {
        lines.open('[').number(meterId).text(line.plan()).number(line.version()).number(line.tier());
        lines.text(line.ladder()).day(line.from()).day(line.to()).number(line.volumeLitres());
        lines.text(line.price().toPlainString()).number(line.amountFen()).number(line.taxFen());
        lines.number(line.beforeLitres()).number(line.afterLitres()).close(']');
    }

    /** The whole text in UTF-8; nothing can be added after it. */
    public byte[] finish() {
        return text.close(']').field("lines").value(lines.close(']')).close('}').toBytes();
    }

    /** The readings in a text that {@link #finish()} made. */
    public static List<BilledReading> readings(String json) {
        List<BilledReading> found = new ArrayList<>();
        for (JsonNode row : read(json, "readings")) {
            long meter = row.get(0).longValue();
            found.add(new BilledReading(
                    meter,
                    NumberKind.METER.format(meter),
                    date(row, 1),
                    date(row, 2),
                    row.get(3).longValue(),
                    row.get(4).longValue(),
                    row.get(5).longValue(),
                    row.get(6).booleanValue()));
        }
        return found;
    }

    /** The lines in a text that {@link #finish()} made. */
    public static List<BilledLine> lines(String json) {
        List<BilledLine> found = new ArrayList<>();
        for (JsonNode row : read(json, "lines")) {
            found.add(new BilledLine(
                    row.get(0).longValue(),
                    row.get(1).textValue(),
                    row.get(2).intValue(),
                    row.get(3).intValue(),
                    row.get(4).textValue(),
                    date(row, 5),
                    date(row, 6),
                    row.get(7).longValue(),
                    new BigDecimal(row.get(8).textValue()),
                    row.get(9).longValue(),
                    row.get(10).longValue(),
                    row.get(11).longValue(),
                    row.get(12).longValue()));
        }
        return found;
    }

    private static JsonNode read(String json, String field) {
        try {
            return MAPPER.readTree(json).get(field);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalDate date(JsonNode row, int index) {
        return LocalDate.parse(row.get(index).textValue());
    }
}
