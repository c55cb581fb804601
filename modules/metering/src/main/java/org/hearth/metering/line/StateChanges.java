package org.hearth.metering.line;

import java.util.Arrays;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.plausibility.Stand;
import org.jdbi.v3.core.Handle;

/**
 * Where meters stand after a batch; written in few large statements, because each has to look through all meters. Kept in columns:
 * half a million objects that wait for the end of a batch would be copied about by every collection of garbage.
 */
final class StateChanges {
    private static final int MANY = 10_000;
    private static final int PORTION = 250_000;

    private final Handle handle;
    private long[] meters = new long[64];
    private long[] lastRegisters = new long[64];
    private long[] provenRegisters = new long[64];
    private int[] lastDays = new int[64];
    private int[] provenDays = new int[64];
    private boolean[] estimated = new boolean[64];
    private int[] zeros = new int[64];
    private byte[][] usual = new byte[64][];
    private int size;

    StateChanges(Handle handle) {
        this.handle = handle;
    }

    void add(long meterId, Stand stand) {
        if (size == meters.length) {
            grow(size * 2);
        }
        meters[size] = meterId;
        lastRegisters[size] = stand.lastRegister();
        provenRegisters[size] = stand.provenRegister();
        lastDays[size] = stand.lastDay();
        provenDays[size] = stand.provenDay();
        estimated[size] = stand.estimated();
        zeros[size] = stand.zeros();
        usual[size] = stand.usual().toBytes();
        size++;
    }

    void flush() {
        if (size > MANY) {
            // Else the join of a large batch with the meters goes through temporary files.
            handle.execute("set local work_mem = '64MB'");
        }
        for (int from = 0; from < size; from += PORTION) {
            write(from, Math.min(size, from + PORTION));
        }
        size = 0;
    }

    private void write(int from, int to) {
        SqlArrays arrays = new SqlArrays(handle);
        try (var statement = handle.createUpdate(SqlFile.of(StateChanges.class, "update_states.sql"))) {
            arrays.int8(statement, "meters", Arrays.copyOfRange(meters, from, to));
            arrays.int8(statement, "lastRegisters", Arrays.copyOfRange(lastRegisters, from, to));
            arrays.int8(statement, "actualRegisters", Arrays.copyOfRange(provenRegisters, from, to));
            arrays.int4(statement, "lastDays", Arrays.copyOfRange(lastDays, from, to));
            arrays.int4(statement, "actualDays", Arrays.copyOfRange(provenDays, from, to));
            arrays.bool(statement, "estimated", Arrays.copyOfRange(estimated, from, to));
            arrays.int4(statement, "zeros", Arrays.copyOfRange(zeros, from, to));
            arrays.bytes(statement, "usual", Arrays.copyOfRange(usual, from, to));
            statement.execute();
        }
    }

    private void grow(int capacity) {
        meters = Arrays.copyOf(meters, capacity);
        lastRegisters = Arrays.copyOf(lastRegisters, capacity);
        provenRegisters = Arrays.copyOf(provenRegisters, capacity);
        lastDays = Arrays.copyOf(lastDays, capacity);
        provenDays = Arrays.copyOf(provenDays, capacity);
        estimated = Arrays.copyOf(estimated, capacity);
        zeros = Arrays.copyOf(zeros, capacity);
        usual = Arrays.copyOf(usual, capacity);
    }
}
