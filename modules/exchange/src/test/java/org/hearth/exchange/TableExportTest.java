package org.hearth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableExportTest {
    private static final List<Object> ROW = Arrays.asList(
            "张,三", Money.ofYuan("-12.50"), GasVolume.ofLitres(1500), LocalDate.of(2026, 1, 31), 7, null, true);

    @TempDir
    Path folder;

    @Test
    void csv_has_a_mark_typed_values_and_the_line_ends_of_spreadsheets() {
        assertThat(csv(ROW)).isEqualTo("\uFEFF\"张,三\",-12.50,1.500,2026-01-31,7,,true\r\n");
    }

    @Property(tries = 200)
    void no_text_can_become_a_formula_in_csv(@ForAll String text) {
        String written = csv(List.of(text)).substring(1);
        char first = written.startsWith("\"") ? written.charAt(1) : written.charAt(0);
        assertThat("=+-@\t").doesNotContain(String.valueOf(first));
    }

    @Test
    void negative_numbers_stay_numbers() {
        assertThat(csv(List.of(new BigDecimal("-1E+3"), -5L, "-5"))).isEqualTo("\uFEFF-1000,-5,'-5\r\n");
    }

    @Test
    void a_workbook_that_was_written_reads_back_the_same() {
        Path file = folder.resolve("out.xlsx");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableExport export = TableExport.xlsx(out, "客户")) {
            export.row(List.of("户号", "客户姓名", "手机号", "d", "n", "x", "b"));
            for (int i = 0; i < 1200; i++) {
                export.row(ROW);
            }
        }
        Path written = TableFiles.bytes(folder, out.toByteArray());
        assertThat(file).doesNotExist();
        assertThat(TableFiles.read(written, "out.xlsx").rows())
                .hasSize(1200)
                .allSatisfy(row -> assertThat(row).containsExactly("张,三", "-12.5", "1.5"));
    }

    private static String csv(List<Object> row) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableExport export = TableExport.csv(out)) {
            export.row(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
