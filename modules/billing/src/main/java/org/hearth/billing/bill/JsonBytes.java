package org.hearth.billing.bill;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Writes JSON as the bytes that the database is sent. Two texts go with every bill, nearly all of them numbers and days; written
 * through a general generator and encoded afterwards, they took half of a bill run's time.
 */
final class JsonBytes {
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final int LONGEST_NUMBER = 20;

    private byte[] bytes;
    private int size;
    /** Whether the next value is the first of its array, object or field. */
    private boolean first = true;

    JsonBytes(int capacity) {
        bytes = new byte[capacity];
    }

    /** Begins an array, or with a brace an object. */
    JsonBytes open(char bracket) {
        next();
        add((byte) bracket);
        first = true;
        return this;
    }

    JsonBytes close(char bracket) {
        add((byte) bracket);
        first = false;
        return this;
    }

    /** The name of a field, plain ASCII; its value comes next. */
    JsonBytes field(String name) {
        text(name);
        add((byte) ':');
        first = true;
        return this;
    }

    JsonBytes number(long value) {
        next();
        if (value == Long.MIN_VALUE) {
            return all(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
        }
        room(LONGEST_NUMBER);
        long rest = Math.abs(value);
        if (value < 0) {
            bytes[size++] = '-';
        }
        int digits = 1;
        for (long power = rest / 10; power > 0; power /= 10) {
            digits++;
        }
        for (int at = size + digits - 1; at >= size; at--) {
            bytes[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    JsonBytes flag(boolean value) {
        next();
        return all(value ? TRUE : FALSE);
    }

    /** As {@code "2025-01-31"}. */
    JsonBytes day(LocalDate day) {
        int year = day.getYear();
        if (year < 1000 || year > 9999) {
            return text(day.toString());
        }
        next();
        room(12);
        bytes[size++] = '"';
        two(year / 100);
        two(year % 100);
        bytes[size++] = '-';
        two(day.getMonthValue());
        bytes[size++] = '-';
        two(day.getDayOfMonth());
        bytes[size++] = '"';
        return this;
    }

    JsonBytes text(String value) {
        next();
        int start = size;
        room(value.length() + 2);
        bytes[size++] = '"';
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c >= 0x7f || c == '"' || c == '\\') {
                size = start;
                return escaped(value);
            }
            bytes[size++] = (byte) c;
        }
        bytes[size++] = '"';
        return this;
    }

    /** What another has written, as the next value. */
    JsonBytes value(JsonBytes other) {
        next();
        room(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
        return this;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    private JsonBytes escaped(String value) {
        StringBuilder text = new StringBuilder(value.length() + 8).append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04X", (int) c));
            } else {
                text.append(c);
            }
        }
        return all(text.append('"').toString().getBytes(StandardCharsets.UTF_8));
    }

    private void next() {
        if (first) {
            first = false;
        } else {
            add((byte) ',');
        }
    }

    private void two(int value) {
        bytes[size++] = (byte) ('0' + value / 10);
        bytes[size++] = (byte) ('0' + value % 10);
    }

    private JsonBytes all(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    private void add(byte one) {
        room(1);
        bytes[size++] = one;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
