package org.hearth.kernel.copy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows into one table through binary COPY, inside the transaction of the connection: what is not committed is never seen.
 * Each {@link #row()} is followed by exactly one value per column, in the order of the columns, and of the column's own type:
 * nothing is converted. No other statement can run on the connection until {@link #finish()} or {@link #close()}.
 *
 * <pre>{@code
 * try (BinaryCopy copy = BinaryCopy.into(handle, "reading", "meter_id", "read_on")) {
 *     copy.row().int8(42).date(day);
 *     long rows = copy.finish();
 * }
 * }</pre>
 */
public final class BinaryCopy implements AutoCloseable {
    /** Dimensions, whether nulls are among them, type, length and first index. */
    private static final int ARRAY_HEADER = 20;

    private static final int TYPE_BYTEA = 17;

    private final String table;
    private final CopyIn copy;
    private final CopyBuffer buffer;
    private final int width;
    private int fields;
    private boolean open = true;

    private BinaryCopy(String table, CopyIn copy, int width) {
        this.table = table;
        this.copy = copy;
        this.width = width;
        this.fields = width;
        this.buffer = new CopyBuffer(this::send);
        buffer.signature();
    }

    /**
     * Begins a copy on the handle's connection.
     *
     * @throws CopyFailed if there is no such table or column, or the caller may not write it
     */
    public static BinaryCopy into(Handle handle, String table, String... columns) {
        return into(handle.getConnection(), table, columns);
    }

    /** Begins a copy on a connection that is, or wraps, PostgreSQL's own. */
    public static BinaryCopy into(Connection connection, String table, String... columns) {
        String sql = "copy " + table + " (" + String.join(", ", columns) + ") from stdin (format binary)";
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            return new BinaryCopy(table, copy, columns.length);
        } catch (SQLException e) {
            throw new CopyFailed(table, e);
        }
    }

    /** Ends the row before, if there is one, and starts the next. */
    public BinaryCopy row() {
        checkRow();
        buffer.int2(width);
        fields = 0;
        return this;
    }

    /** A null of any type. */
    public BinaryCopy nul() {
        fields++;
        buffer.int4(-1);
        return this;
    }

    public BinaryCopy int2(int value) {
        if (value != (short) value) {
            throw new IllegalArgumentException("no smallint: " + value);
        }
        header(2);
        buffer.int2(value);
        return this;
    }

    public BinaryCopy int4(int value) {
        header(4);
        buffer.int4(value);
        return this;
    }

    public BinaryCopy int8(long value) {
        header(8);
        buffer.int8(value);
        return this;
    }

    /** A {@code bigint} or null. */
    public BinaryCopy int8(@Nullable Long value) {
        return value == null ? nul() : int8(value.longValue());
    }

    public BinaryCopy bool(boolean value) {
        header(1);
        buffer.int1(value ? 1 : 0);
        return this;
    }

    /** A {@code text}, {@code varchar}, {@code char(n)} or enum value; null writes null. */
    public BinaryCopy text(@Nullable String value) {
        if (value == null) {
            return nul();
        }
        fields++;
        buffer.text(value);
        return this;
    }

    /** One value of type {@code "char"} or {@code char(1)}. */
    public BinaryCopy letter(char ascii) {
        header(1);
        buffer.int1(ascii);
        return this;
    }

    /** A {@code jsonb}; the text must be valid JSON, the database checks it. */
    public BinaryCopy jsonb(@Nullable String json) {
        if (json == null) {
            return nul();
        }
        fields++;
        buffer.jsonb(json);
        return this;
    }

    public BinaryCopy date(@Nullable LocalDate value) {
        return value == null ? nul() : dateOfEpochDay(Math.toIntExact(value.toEpochDay()));
    }

    /** A {@code date} given as its days since 1970-01-01. */
    public BinaryCopy dateOfEpochDay(int epochDay) {
        header(4);
        buffer.int4(epochDay - CopyBuffer.EPOCH_DAY_2000);
        return this;
    }

    /** A {@code timestamptz}, in microseconds; finer parts are dropped. */
    public BinaryCopy timestamp(@Nullable Instant value) {
        if (value == null) {
            return nul();
        }
        header(8);
        buffer.timestamp(value);
        return this;
    }

    public BinaryCopy bytes(byte @Nullable [] value) {
        if (value == null) {
            return nul();
        }
        header(value.length);
        buffer.bytes(value, 0, value.length);
        return this;
    }

    /** A {@code bytea[]}; null writes null. */
    public BinaryCopy arrayOfBytes(@Nullable List<byte[]> values) {
        if (values == null) {
            return nul();
        }
        header(ARRAY_HEADER
                + values.stream().mapToInt(value -> 4 + value.length).sum());
        buffer.int4(1);
        buffer.int4(0);
        buffer.int4(TYPE_BYTEA);
        buffer.int4(values.size());
        buffer.int4(1);
        for (byte[] value : values) {
            buffer.int4(value.length);
            buffer.bytes(value, 0, value.length);
        }
        return this;
    }

    public BinaryCopy uuid(@Nullable UUID value) {
        if (value == null) {
            return nul();
        }
        header(16);
        buffer.int8(value.getMostSignificantBits());
        buffer.int8(value.getLeastSignificantBits());
        return this;
    }

    /** A {@code numeric}, with the value's own scale. */
    public BinaryCopy numeric(@Nullable BigDecimal value) {
        if (value == null) {
            return nul();
        }
        fields++;
        CopyNumeric.write(buffer, value);
        return this;
    }

    /**
     * Ends the copy.
     *
     * @return how many rows were written
     * @throws CopyFailed if the database refuses them
     */
    public long finish() {
        checkRow();
        open = false;
        try {
            buffer.int2(-1);
            buffer.flush();
            return copy.endCopy();
        } catch (SQLException e) {
            throw new CopyFailed(table, e);
        }
    }

    /** Cancels the copy if it was not finished; its transaction can then only be rolled back. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException e) {
            throw new CopyFailed(table, e);
        }
    }

    private void header(int length) {
        fields++;
        buffer.int4(length);
    }

    private void checkRow() {
        if (fields != width) {
            throw new IllegalStateException("a row of " + table + " has " + width + " values, not " + fields);
        }
    }

    private void send(byte[] bytes, int offset, int length) {
        try {
            copy.writeToCopy(bytes, offset, length);
        } catch (SQLException e) {
            throw new CopyFailed(table, e);
        }
    }
}
