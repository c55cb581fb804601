package org.hearth.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.exchange.TableFiles.bytes;
import static org.hearth.exchange.TableFiles.read;
import static org.hearth.exchange.TableFiles.refusal;
import static org.hearth.exchange.TableFiles.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookFilesTest {
    @TempDir
    Path folder;

    @Test
    void numbers_and_dates_come_as_people_read_them() {
        Path file = workbook(folder, sheet -> {
            header(sheet);
            sheet.value(1, 0, 120);
            sheet.value(1, 1, LocalDate.of(2026, 1, 31));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, 13_800_138_000L);
            sheet.value(2, 0, 12.5);
            sheet.inlineString(2, 1, " 王芳 ");
        });
        assertThat(read(file, "a.xlsx").rows())
                .containsExactly(List.of("120", "2026-01-31", "13800138000"), List.of("12.5", "王芳", ""));
    }

    @Test
    void a_formula_refuses_its_row_and_no_other() {
        Path file = workbook(folder, sheet -> {
            header(sheet);
            sheet.value(1, 0, "1");
            sheet.formula(1, 1, "A2+1");
            sheet.value(2, 0, "2");
            sheet.value(2, 1, "b");
        });
        TableFiles.Seen seen = read(file, "a.xlsx");
        assertThat(seen.rows()).hasSize(1);
        assertThat(seen.report().errors()).singleElement().satisfies(error -> {
            assertThat(error.code()).isEqualTo("formula_cell");
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.values()).containsEntry("column", "客户姓名");
        });
    }

    @Test
    void rows_keep_their_number_when_rows_before_are_empty() {
        Path file = workbook(folder, sheet -> {
            header(sheet);
            sheet.value(5, 0, "1");
            sheet.formula(5, 1, "A2");
        });
        assertThat(read(file, "a.xlsx").report().errors())
                .singleElement()
                .extracting(RowError::row)
                .isEqualTo(6L);
    }

    @Test
    void a_damaged_workbook_is_refused_in_words() throws IOException {
        byte[] whole = Files.readAllBytes(workbook(folder, WorkbookFilesTest::header));
        assertThat(refusal(bytes(folder, Arrays.copyOf(whole, whole.length / 2)), "a.xlsx")
                        .code())
                .isEqualTo("file_broken_workbook");
        byte[] flipped = whole.clone();
        for (int i = 40; i < 400; i++) {
            flipped[i] ^= 0x55;
        }
        assertThat(refusal(bytes(folder, flipped), "a.xlsx").code()).isEqualTo("file_broken_workbook");
    }

    private static void header(Worksheet sheet) {
        sheet.value(0, 0, "户号");
        sheet.value(0, 1, "客户姓名");
        sheet.value(0, 2, "手机号");
    }
}
