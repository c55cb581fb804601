package org.hearth.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hearth.kernel.Refused;

/**
 * Finds out how a text file is encoded by decoding all of it strictly, once as UTF-8 and, if that fails, once as GB18030; and on
 * the way that no line is endless and no zero byte is in it.
 */
final class TextProbe {
    /** Characters in a line. */
    static final int MAX_LINE = 1_000_000;

    private static final Charset GB18030 = Charset.forName("GB18030");
    /** Text in GB18030 never looks like so many characters of UTF-8 before the first that does not. */
    private static final int SURELY_UTF8 = 12;

    private final Path file;
    private final Charset charset;
    private final int mark;
    private String firstLine = "";
    private long line = 1;
    private int inLine;
    private long wide;

    private TextProbe(Path file, Charset charset, int mark) {
        this.file = file;
        this.charset = charset;
        this.mark = mark;
    }

    /** @throws Refused if the file is in neither encoding, or has a line over {@link #MAX_LINE} or a zero byte */
    static TextProbe of(Path file) {
        try {
            TextProbe first = byMark(file);
            if (first.decodes()) {
                return first;
            }
            TextProbe second = new TextProbe(file, GB18030, 0);
            if (first.mark > 0 || first.wide >= SURELY_UTF8 || !second.decodes()) {
                throw Refused.invalid("file", "file_encoding", Map.of("line", Math.max(first.line, second.line)));
            }
            return second;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line that is not empty. */
    String firstLine() {
        return firstLine;
    }

    /** The text from its start, without its byte order mark. */
    Reader reader() throws IOException {
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(mark);
        return new InputStreamReader(in, strict());
    }

    private static TextProbe byMark(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            return new TextProbe(file, StandardCharsets.UTF_8, 3);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return new TextProbe(file, StandardCharsets.UTF_16LE, 2);
        }
        if (start.length >= 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF) {
            return new TextProbe(file, StandardCharsets.UTF_16BE, 2);
        }
        return new TextProbe(file, StandardCharsets.UTF_8, 0);
    }

    /** Decodes by hand, because a reader forgets what came before the first fault. */
    private boolean decodes() throws IOException {
        CharsetDecoder decoder = strict();
        ByteBuffer bytes = ByteBuffer.allocate(64 * 1024);
        CharBuffer chars = CharBuffer.allocate(64 * 1024);
        StringBuilder head = new StringBuilder();
        try (ReadableByteChannel in = Files.newByteChannel(file)) {
            bytes.limit(mark);
            in.read(bytes);
            bytes.clear();
            for (boolean more = true; more; bytes.compact()) {
                more = in.read(bytes) >= 0;
                CoderResult result = decoder.decode(bytes.flip(), chars, !more);
                examine(chars.flip(), head);
                chars.clear();
                if (result.isError()) {
                    return false;
                }
            }
        }
        firstLine = firstLine.isEmpty() ? head.toString() : firstLine;
        return true;
    }

    private void examine(CharBuffer chars, StringBuilder head) {
        while (chars.hasRemaining()) {
            char c = chars.get();
            boolean ends = c == '\n' || c == '\r';
            if (firstLine.isEmpty()) {
                firstLine = ends ? head.toString().strip() : "";
                head.append(c);
            }
            line += c == '\n' ? 1 : 0;
            wide += c >= 0x800 ? 1 : 0;
            inLine = ends ? 0 : inLine + 1;
            if (c == 0) {
                throw Refused.invalid("file", "file_zero_byte", Map.of("line", line));
            }
            if (inLine > MAX_LINE) {
                throw Refused.invalid("file", "line_too_long", Map.of("line", line, "max", MAX_LINE));
            }
        }
    }

    private CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
