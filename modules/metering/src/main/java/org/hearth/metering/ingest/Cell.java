package org.hearth.metering.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A piece of a line as it lies in the buffer, without the blanks around it; set anew for each row. */
final class Cell {
    private byte[] bytes = {};
    private int from;
    private int to;

    void set(byte[] buffer, int start, int end) {
        bytes = buffer;
        from = start;
        to = end;
        while (from < to && buffer[from] >= 0 && buffer[from] <= ' ') {
            from++;
        }
        while (to > from && buffer[to - 1] >= 0 && buffer[to - 1] <= ' ') {
            to--;
        }
    }

    void set(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        set(utf8, 0, utf8.length);
    }

    int length() {
        return to - from;
    }

    boolean isEmpty() {
        return from == to;
    }

    /** The byte at {@code index}, as 0 to 255. */
    int at(int index) {
        return bytes[from + index] & 0xFF;
    }

    boolean startsWith(char ascii) {
        return from < to && bytes[from] == ascii;
    }

    boolean isAscii() {
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    boolean has(byte[] other) {
        return Arrays.equals(bytes, from, to, other, 0, other.length);
    }

    byte[] toBytes() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    String text(Charset charset) {
        return new String(bytes, from, to - from, charset);
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, from, target, at, to - from);
    }
}
