package org.hearth.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Each measurement checks its own answer and throws if it is wrong; what it prints last is for programs to read. */
class MeasurementsIT {
    @Test
    void readings_land_and_are_compared_with_a_batch_insert_and_a_bare_copy() throws IOException {
        assertThat(lastLine("readings", "1800"))
                .matches("RESULT rows_s=\\d+ vs_jdbc_batch=[\\d.]+ vs_copy_limit=[\\d.]+");
    }

    @Test
    void bills_are_issued_and_compared_with_a_row_loop_and_a_bare_copy() throws IOException {
        assertThat(lastLine("bills", "200")).matches("RESULT bills_s=\\d+ vs_row_loop=[\\d.]+ vs_copy_limit=[\\d.]+.*");
    }

    @Test
    void payments_are_taken_by_clerks_at_once_and_compared_with_six_trips_and_one_statement() throws IOException {
        assertThat(lastLine("payments", "24", "4"))
                .matches("RESULT payments_s=\\d+ vs_six_trips=[\\d.]+ vs_one_statement=[\\d.]+");
    }

    private static String lastLine(String... arguments) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Bench.main(arguments);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).strip().lines().reduce("", (earlier, later) -> later);
    }
}
