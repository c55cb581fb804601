package org.hearth.kernel.copy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Reads the answer of a query through binary COPY: several times faster than a result set when there are a hundred thousand rows
 * or more, because nothing is turned into text or objects. The query has no parameters; the values of a row are taken one by one,
 * in the order of its columns, each by the type that it has.
 */
public final class BinaryRows {
    private static final int SIGNATURE = 19;

    private byte[] bytes = {};
    private int at;
    private int length;

    private BinaryRows() {}

    /**
     * Hands each row to {@code row}, which must take all its values and keep no reference to this.
     *
     * @return how many rows there were
     * @throws CopyFailed if the database refuses the query
     */
    public static long each(Handle handle, String query, Consumer<BinaryRows> row) {
        try {
            PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
            CopyOut copy = connection.getCopyAPI().copyOut("copy (" + query + ") to stdout (format binary)");
            try {
                return new BinaryRows().read(copy, row);
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new CopyFailed("query", e);
        }
    }

    /** Whether the next value is null; then it is passed over. */
    public boolean skipNull() {
        boolean isNull = peek4() < 0;
        at += isNull ? 4 : 0;
        return isNull;
    }

    /** A {@code bigint} that is not null. */
    public long int8() {
        at += 4;
        long high = raw4();
        return high << 32 | raw4() & 0xFFFFFFFFL;
    }

    /** An {@code integer} that is not null. */
    public int int4() {
        at += 4;
        return raw4();
    }

    /** A {@code smallint} that is not null. */
    public int int2() {
        at += 6;
        return (short) ((bytes[at - 2] & 0xFF) << 8 | bytes[at - 1] & 0xFF);
    }

    /** A {@code boolean} that is not null. */
    public boolean bool() {
        at += 5;
        return bytes[at - 1] != 0;
    }

    /** A {@code "char"} that is not null. */
    public char letter() {
        at += 5;
        return (char) bytes[at - 1];
    }

    /** A {@code date} that is not null, in days since 1970-01-01. */
    public int epochDay() {
        return int4() + CopyBuffer.EPOCH_DAY_2000;
    }

    /** A {@code bytea} that is not null, or a text as its UTF-8 bytes. */
    public byte[] bytes() {
        int size = raw4();
        byte[] value = new byte[size];
        System.arraycopy(bytes, at, value, 0, size);
        at += size;
        return value;
    }

    /** A text that is not null. */
    public String text() {
        int size = raw4();
        at += size;
        return new String(bytes, at - size, size, StandardCharsets.UTF_8);
    }

    private long read(CopyOut copy, Consumer<BinaryRows> row) throws SQLException {
        long rows = 0;
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            bytes = message;
            length = message.length;
            // The server sends whole rows, the signature together with the first of them.
            at = rows == 0 && length >= SIGNATURE && bytes[0] == 'P' ? SIGNATURE : 0;
            while (at + 2 <= length && !isTrailer()) {
                at += 2;
                row.accept(this);
                rows++;
            }
        }
        return rows;
    }

    private boolean isTrailer() {
        return bytes[at] == -1 && bytes[at + 1] == -1;
    }

    private int peek4() {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }

    private int raw4() {
        int value = peek4();
        at += 4;
        return value;
    }
}
