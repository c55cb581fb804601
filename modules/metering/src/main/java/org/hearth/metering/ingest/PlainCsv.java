package org.hearth.metering.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearth.exchange.ColumnMapping;
import org.hearth.exchange.RowError;
import org.hearth.kernel.Refused;

/**
 * Scans CSV without quotes, which is what meter reading systems write, byte by byte at the speed of memory. Anything out of the
 * plain, a quotation mark or a formula anywhere, ends the scan with {@link NotPlain}: then the general reader does it.
 */
final class PlainCsv {
    /** The same bound as other imports have. */
    static final int MAX_LINE = 1_000_000;

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] SEPARATORS = {',', '\t', ';', '|'};

    private final InputStream in;
    private byte[] buffer = new byte[1 << 18];
    private int start;
    private int end;
    private boolean ended;
    private int line;
    private Charset charset = StandardCharsets.UTF_8;
    private byte separator = ',';
    private int[] starts = new int[1];
    private int[] ends = new int[1];

    PlainCsv(InputStream in) {
        this.in = in;
    }

    /** The file is no plain CSV; nothing was lost by trying. */
    static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;

        NotPlain() {
            super("no plain CSV", null, false, false);
        }
    }

    /** The header's names. */
    List<String> header() throws IOException, NotPlain {
        fill();
        skipMark();
        charset = detect();
        int length = lineLength();
        while (length == 0) {
            pass(length);
            length = lineLength();
        }
        if (length < 0) {
            throw new NotPlain();
        }
        String text = new String(buffer, start, length, charset);
        if (text.indexOf('"') >= 0 || text.indexOf('\r') >= 0 || text.indexOf('\0') >= 0) {
            throw new NotPlain();
        }
        separator = separator(length);
        pass(length);
        List<String> names = Arrays.stream(text.split(String.valueOf((char) separator), -1))
                .map(name -> name.replace('\u3000', ' ').strip())
                .toList();
        long filled = names.stream().filter(name -> !name.isEmpty()).count();
        if (names.stream().filter(name -> !name.isEmpty()).distinct().count() != filled) {
            throw new NotPlain();
        }
        starts = new int[names.size() + 1];
        ends = new int[names.size() + 1];
        return names;
    }

    Charset charset() {
        return charset;
    }

    /**
     * Hands each row's cells to the taker.
     *
     * @return rows with anything in them
     */
    int rows(ColumnMapping mapping, RowTaker taker, RowErrors errors) throws IOException, NotPlain {
        int number = mapping.index(RowTaker.METER_NO);
        int day = mapping.index(RowTaker.READ_ON);
        int register = mapping.index(RowTaker.REGISTER);
        int source = mapping.index(RowTaker.SOURCE);
        int estimated = mapping.index(RowTaker.ESTIMATED);
        int columns = starts.length - 1;
        int rows = 0;
        for (int length = lineLength(); length >= 0; length = lineLength()) {
            int cells = split(length);
            int at = line + 1;
            if (cells < 0) {
                pass(length);
                continue;
            }
            if (++rows > ReadingRows.MAX) {
                throw Refused.because(Refused.Reason.TOO_LARGE, "file_too_many_rows", Map.of("max", ReadingRows.MAX));
            }
            if (cells > columns) {
                errors.add(new RowError(at, "", "", "row_too_long", Map.of("found", cells, "expected", columns)));
            } else {
                set(taker.number, number, cells);
                set(taker.day, day, cells);
                set(taker.register, register, cells);
                set(taker.source, source, cells);
                set(taker.estimated, estimated, cells);
                taker.take(at);
            }
            pass(length);
        }
        return rows;
    }

    private void set(Cell cell, int column, int cells) {
        if (column < 0 || column >= cells) {
            cell.set(buffer, 0, 0);
        } else {
            cell.set(buffer, starts[column], ends[column]);
        }
    }

    /** Finds the cells of the line; gives how many there are, -1 if all are blank. */
    private int split(int length) throws NotPlain {
        boolean twoBytes = !charset.equals(StandardCharsets.UTF_8);
        int to = start + length;
        int cells = 0;
        int from = start;
        boolean blank = true;
        for (int i = start; i < to; i++) {
            byte b = buffer[i];
            if (b == separator) {
                cell(cells++, from, i);
                from = i + 1;
            } else if (b < 0) {
                // The second byte of a GB18030 character may look like a separator.
                i += twoBytes ? 1 : 0;
                blank = false;
            } else if (b > ' ') {
                if (b == '"' || (b == '=' && i == from)) {
                    throw new NotPlain();
                }
                blank = false;
            } else if (b == 0) {
                throw new NotPlain();
            }
        }
        cell(cells++, from, to);
        return blank ? -1 : withoutEmptyEnd(cells);
    }

    private void cell(int index, int from, int to) {
        if (index < starts.length) {
            starts[index] = from;
            ends[index] = to;
        }
    }

    /** Rows that end with a separator too many are common and harmless. */
    private int withoutEmptyEnd(int cells) {
        boolean oneTooMany = cells == starts.length;
        return oneTooMany && starts[cells - 1] == ends[cells - 1] ? cells - 1 : cells;
    }

    /** Bytes from start to the end of the line, reading on as needed; -1 at the end of the file. */
    private int lineLength() throws IOException {
        int at = start;
        while (true) {
            for (; at < end; at++) {
                if (buffer[at] == '\n') {
                    return at - start;
                }
            }
            if (ended) {
                return end > start ? end - start : -1;
            }
            if (end - start > MAX_LINE) {
                throw Refused.invalid("file", "line_too_long", Map.of("line", line + 1, "max", MAX_LINE));
            }
            at -= start;
            fill();
            at += start;
        }
    }

    private void pass(int length) {
        start = Math.min(start + length + 1, end);
        line++;
    }

    private void fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.readNBytes(buffer, end, buffer.length - end);
        ended = end + read < buffer.length;
        end += read;
    }

    private void skipMark() {
        if (end >= UTF8_MARK.length && Arrays.equals(buffer, 0, UTF8_MARK.length, UTF8_MARK, 0, UTF8_MARK.length)) {
            start = UTF8_MARK.length;
        }
    }

    /** The beginning decides; it is cut back to its last line end so that no character is torn. */
    private Charset detect() throws NotPlain {
        int to = end;
        while (!ended && to > start && buffer[to - 1] != '\n') {
            to--;
        }
        if (start > 0 || decodes(StandardCharsets.UTF_8, to)) {
            return StandardCharsets.UTF_8;
        }
        if (decodes(GB18030, to)) {
            return GB18030;
        }
        throw new NotPlain();
    }

    private boolean decodes(Charset candidate, int to) {
        try {
            candidate.newDecoder().decode(ByteBuffer.wrap(buffer, start, to - start));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private byte separator(int length) {
        byte best = ',';
        int most = 0;
        for (byte candidate : SEPARATORS) {
            int count = 0;
            for (int i = start; i < start + length; i++) {
                count += buffer[i] == candidate ? 1 : 0;
            }
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
