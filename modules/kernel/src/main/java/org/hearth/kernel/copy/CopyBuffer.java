package org.hearth.kernel.copy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;

/** Collects the bytes of a binary COPY and hands them on in blocks; the stream may be cut anywhere. */
final class CopyBuffer {
    static final int EPOCH_DAY_2000 = (int) LocalDate.of(2000, 1, 1).toEpochDay();

    private static final int CAPACITY = 1 << 16;
    private static final long EPOCH_SECOND_2000 = EPOCH_DAY_2000 * 86_400L;
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };

    private final byte[] block = new byte[CAPACITY];
    private final Sink sink;
    private int size;

    CopyBuffer(Sink sink) {
        this.sink = sink;
    }

    /** Takes a block of bytes. */
    interface Sink {
        void take(byte[] bytes, int offset, int length);
    }

    void signature() {
        bytes(SIGNATURE, 0, SIGNATURE.length);
    }

    void int1(int value) {
        room(1);
        block[size++] = (byte) value;
    }

    void int2(int value) {
        room(2);
        block[size++] = (byte) (value >> 8);
        block[size++] = (byte) value;
    }

    void int4(int value) {
        room(4);
        put4(size, value);
        size += 4;
    }

    void int8(long value) {
        room(8);
        put4(size, (int) (value >> 32));
        put4(size + 4, (int) value);
        size += 8;
    }

    void timestamp(Instant value) {
        int8((value.getEpochSecond() - EPOCH_SECOND_2000) * 1_000_000L + value.getNano() / 1_000);
    }

    /** Length and UTF-8 bytes; short plain ASCII, which most texts are, goes straight into the block. */
    void text(String value) {
        int length = value.length();
        if (length <= CAPACITY / 2) {
            room(4 + length);
            int end = size + 4;
            for (int i = 0; i < length; i++) {
                char c = value.charAt(i);
                if (c >= 0x80) {
                    encoded(value, 0);
                    return;
                }
                block[end++] = (byte) c;
            }
            put4(size, length);
            size = end;
        } else {
            encoded(value, 0);
        }
    }

    /** Length, the version byte that {@code jsonb} starts with, and UTF-8 bytes. */
    void jsonb(String value) {
        encoded(value, 1);
    }

    void bytes(byte[] value, int offset, int length) {
        if (length > CAPACITY) {
            // The sink may keep what it is given only until it returns, so a large value needs no copy of ours.
            flush();
            sink.take(value, offset, length);
            return;
        }
        room(length);
        System.arraycopy(value, offset, block, size, length);
        size += length;
    }

    void flush() {
        if (size > 0) {
            int length = size;
            size = 0;
            sink.take(block, 0, length);
        }
    }

    private void encoded(String value, int version) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        int4(utf8.length + version);
        if (version > 0) {
            int1(version);
        }
        bytes(utf8, 0, utf8.length);
    }

    private void room(int bytes) {
        if (CAPACITY - size < bytes) {
            flush();
        }
    }

    private void put4(int at, int value) {
        block[at] = (byte) (value >> 24);
        block[at + 1] = (byte) (value >> 16);
        block[at + 2] = (byte) (value >> 8);
        block[at + 3] = (byte) value;
    }
}
