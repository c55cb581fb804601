package org.hearth.metering.line;

import java.util.ArrayList;
import java.util.List;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.plausibility.Stand;
import org.jdbi.v3.core.Handle;

/** Where meters stand after a batch; written in few large statements, because each has to look through all meters. */
final class StateChanges {
    private static final int MANY = 10_000;
    private static final int PORTION = 250_000;

    private final Handle handle;
    private final List<Long> meters = new ArrayList<>();
    private final List<Stand> stands = new ArrayList<>();

    StateChanges(Handle handle) {
        this.handle = handle;
    }

    void add(long meterId, Stand stand) {
        meters.add(meterId);
        stands.add(stand);
    }

    void flush() {
        if (meters.size() > MANY) {
            // Else the join of a large batch with the meters goes through temporary files.
            handle.execute("set local work_mem = '64MB'");
        }
        for (int from = 0; from < meters.size(); from += PORTION) {
            int to = Math.min(meters.size(), from + PORTION);
            write(meters.subList(from, to), stands.subList(from, to));
        }
    }

    private void write(List<Long> ids, List<Stand> portion) {
        int size = portion.size();
        boolean[] estimated = new boolean[size];
        byte[][] usual = new byte[size][];
        for (int i = 0; i < size; i++) {
            estimated[i] = portion.get(i).estimated();
            usual[i] = portion.get(i).usual().toBytes();
        }
        SqlArrays arrays = new SqlArrays(handle);
        try (var statement = handle.createUpdate(SqlFile.of(StateChanges.class, "update_states.sql"))) {
            arrays.int8(
                    statement, "meters", ids.stream().mapToLong(Long::longValue).toArray());
            arrays.int8(
                    statement,
                    "lastRegisters",
                    portion.stream().mapToLong(Stand::lastRegister).toArray());
            arrays.int8(
                    statement,
                    "actualRegisters",
                    portion.stream().mapToLong(Stand::provenRegister).toArray());
            arrays.int4(
                    statement,
                    "lastDays",
                    portion.stream().mapToInt(Stand::lastDay).toArray());
            arrays.int4(
                    statement,
                    "actualDays",
                    portion.stream().mapToInt(Stand::provenDay).toArray());
            arrays.bool(statement, "estimated", estimated);
            arrays.int4(
                    statement, "zeros", portion.stream().mapToInt(Stand::zeros).toArray());
            arrays.bytes(statement, "usual", usual);
            statement.execute();
        }
    }
}
