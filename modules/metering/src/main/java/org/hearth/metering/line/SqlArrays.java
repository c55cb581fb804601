package org.hearth.metering.line;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.postgresql.PGConnection;

/** Binds arrays of primitives, which the driver sends in binary without boxing them. Days go as integers since 1970-01-01. */
public final class SqlArrays {
    private final PGConnection connection;

    public SqlArrays(Handle handle) {
        try {
            connection = handle.getConnection().unwrap(PGConnection.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Binds a {@code bigint[]}. */
    public <S extends SqlStatement<S>> S int8(S statement, String name, long[] values) {
        return statement.bindBySqlType(name, array("int8", values), Types.ARRAY);
    }

    /** Binds an {@code integer[]}. */
    public <S extends SqlStatement<S>> S int4(S statement, String name, int[] values) {
        return statement.bindBySqlType(name, array("int4", values), Types.ARRAY);
    }

    /** Binds a {@code boolean[]}. */
    public <S extends SqlStatement<S>> S bool(S statement, String name, boolean[] values) {
        return statement.bindBySqlType(name, array("bool", values), Types.ARRAY);
    }

    /** Binds a {@code text[]}. */
    public <S extends SqlStatement<S>> S text(S statement, String name, String[] values) {
        return statement.bindBySqlType(name, array("text", values), Types.ARRAY);
    }

    /** Binds a {@code bytea[]}. */
    public <S extends SqlStatement<S>> S bytes(S statement, String name, byte[][] values) {
        return statement.bindBySqlType(name, array("bytea", values), Types.ARRAY);
    }

    private Array array(String type, Object values) {
        try {
            return connection.createArrayOf(type, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
