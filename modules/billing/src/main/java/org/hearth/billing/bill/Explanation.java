package org.hearth.billing.bill;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringWriter;
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
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonMapper MAPPER = new JsonMapper();

    private final StringWriter text = new StringWriter(320);
    private final StringWriter lineText = new StringWriter(256);
    private final JsonGenerator readings;
    private final JsonGenerator lines;

    /** An explanation to be written. */
    public Explanation() {
        try {
            readings = JSON.createGenerator(text);
            lines = JSON.createGenerator(lineText);
            readings.writeStartObject();
            readings.writeNumberField("v", FORM);
            readings.writeArrayFieldStart("readings");
            lines.writeStartArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void reading(
            long meterId, LocalDate from, LocalDate to, long start, long end, long litres, boolean estimated) {
        try {
            readings.writeStartArray();
            readings.writeNumber(meterId);
            readings.writeString(from.toString());
            readings.writeString(to.toString());
            readings.writeNumber(start);
            readings.writeNumber(end);
            readings.writeNumber(litres);
            readings.writeBoolean(estimated);
            readings.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param meterId the meter that measured it, 0 for a minimum charge */
    public void line(long meterId, Rated.Line line) {
        try {
            lines.writeStartArray();
            lines.writeNumber(meterId);
            lines.writeString(line.plan());
            lines.writeNumber(line.version());
            lines.writeNumber(line.tier());
            lines.writeString(line.ladder());
            lines.writeString(line.from().toString());
            lines.writeString(line.to().toString());
            lines.writeNumber(line.volumeLitres());
            lines.writeString(line.price().toPlainString());
            lines.writeNumber(line.amountFen());
            lines.writeNumber(line.taxFen());
            lines.writeNumber(line.beforeLitres());
            lines.writeNumber(line.afterLitres());
            lines.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole text; nothing can be added after it. */
    public String finish() {
        try {
            readings.writeEndArray();
            lines.writeEndArray();
            lines.close();
            readings.writeFieldName("lines");
            readings.writeRawValue(lineText.toString());
            readings.writeEndObject();
            readings.close();
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
