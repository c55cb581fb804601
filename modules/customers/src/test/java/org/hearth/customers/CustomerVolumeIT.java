package org.hearth.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearth.exchange.ImportReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerVolumeIT {
    private static final int ROWS = Integer.getInteger("rows", 20_000);

    @TempDir
    Path folder;

    @Test
    void twenty_thousand_customers_land_and_land_again_as_unchanged() {
        Subsidiaries house = new Subsidiaries("gz");
        String[] rows = rows("res");
        assertThat(timed("import", () -> house.load("gz", folder, rows)).landed())
                .isEqualTo(ROWS);
        assertThat(timed("repeat", () -> house.load("gz", folder, rows)).unchanged())
                .isEqualTo(ROWS);
        String[] changed = rows("res/flat");
        assertThat(timed("rehearsal", () -> house.load("gz", folder, StandardCharsets.UTF_8, true, changed))
                        .landed())
                .isEqualTo(ROWS);
        assertThat(timed("change", () -> house.load("gz", folder, changed)).landed())
                .isEqualTo(ROWS);
        assertThat(house.counts("gz").subList(2, 4)).containsExactly((long) ROWS, (long) ROWS);
        assertThat(house.tenants.events().published(CustomerChanged.class)).hasSize(2 * ((ROWS + 499) / 500));
    }

    private static String[] rows(String priceCode) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            int building = i / 60;
            rows.add("L%07d,客户%d,民用,138%08d,,广东省,广州市,天河区,街道%d,小区%d,%d,%d,%d,%d,3,%s,2020-01-01,B%d,,"
                    .formatted(
                            i,
                            i,
                            i,
                            building / 100,
                            building / 20,
                            building % 20 + 1,
                            i / 30 % 2 + 1,
                            i / 2 % 15 + 1,
                            i / 2 % 15 * 100 + 101 + i % 2,
                            priceCode,
                            i / 500));
        }
        return rows.toArray(String[]::new);
    }

    private static ImportReport timed(String what, java.util.function.Supplier<ImportReport> work) {
        long start = System.nanoTime();
        ImportReport report = work.get();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("customers %s: %d rows in %.2f s, %.0f rows/s%n", what, ROWS, seconds, ROWS / seconds);
        assertThat(report.errors()).isEmpty();
        return report;
    }
}
