package org.hearth.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.exchange.TableFiles.bytes;
import static org.hearth.exchange.TableFiles.read;
import static org.hearth.exchange.TableFiles.refusal;
import static org.hearth.exchange.TableFiles.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearth.kernel.Refused;
import org.hearth.kernel.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFilesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TABLE = "户号,客户姓名,手机号\n0012,欧阳娜娜,13800138000\n0013,𠮷田,\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void every_usual_encoding_simply_works(String charset) {
        assertThat(read(text(folder, TABLE, Charset.forName(charset)), "客户.csv").rows())
                .containsExactly(List.of("0012", "欧阳娜娜", "13800138000"), List.of("0013", "𠮷田", ""));
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_header() {
        assertThat(read(text(folder, "\uFEFF" + TABLE), "a.csv").report().mapping())
                .containsEntry("account_no", "户号");
    }

    @Test
    void the_last_line_needs_no_line_end_and_line_ends_of_every_system_are_read() {
        assertThat(read(text(folder, "户号,客户姓名\r\n1,a\r\n2,b"), "a.csv").rows()).hasSize(2);
        assertThat(read(text(folder, "户号,客户姓名\r1,a\r2,b\r"), "a.csv").rows()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void the_separator_is_found_in_the_header(String separator) {
        String table = TABLE.replace(",", separator);
        assertThat(read(text(folder, table), "a.txt").rows()).hasSize(2);
    }

    @Test
    void quoted_values_may_hold_separators_quotes_and_line_ends() {
        String table = "户号,客户姓名\n1,\"甲, \"\"乙\"\"\n丙\"\n2,丁\n";
        assertThat(read(text(folder, table), "a.csv").rows())
                .containsExactly(List.of("1", "甲, \"乙\"\n丙", ""), List.of("2", "丁", ""));
    }

    @Test
    void blanks_around_values_and_blank_rows_do_not_count() {
        String table = "\n户号,客户姓名\n\u3000 0012\t,\u00A0王芳 \n,,\n\n0013,李娜\n";
        assertThat(read(text(folder, table), "a.csv").rows())
                .containsExactly(List.of("0012", "王芳", ""), List.of("0013", "李娜", ""));
    }

    @Test
    void zeros_kept_by_the_usual_trick_are_text_but_formulas_are_refused_alone() {
        TableFiles.Seen seen = read(text(folder, "户号,客户姓名\n=\"0012\",a\n=1+1,b\n0014,c\n"), "a.csv");
        assertThat(seen.rows()).extracting(row -> row.get(0)).containsExactly("0012", "0014");
        assertThat(seen.report().errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(3);
            assertThat(error.code()).isEqualTo("formula_cell");
        });
    }

    @Test
    void a_row_with_more_cells_than_columns_is_refused_alone() {
        TableFiles.Seen seen = read(text(folder, "户号,客户姓名\n1,a,,\n2,b,c\n3,d\n"), "a.csv");
        assertThat(seen.rows()).hasSize(2);
        assertThat(seen.report().errors())
                .singleElement()
                .extracting(RowError::code)
                .isEqualTo("row_too_long");
        assertThat(seen.report().rows()).isEqualTo(3);
    }

    @Test
    void a_file_in_no_known_encoding_is_refused_naming_the_line() {
        byte[] head = "account_no,name\n1,a\n2,".getBytes(StandardCharsets.US_ASCII);
        byte[] broken = {(byte) 0xFF, (byte) 0xFF, '\n'};
        byte[] file = new byte[head.length + broken.length];
        System.arraycopy(head, 0, file, 0, head.length);
        System.arraycopy(broken, 0, file, head.length, broken.length);
        Refused refused = refusal(bytes(folder, file), "a.csv");
        assertThat(refused.code()).isEqualTo("file_encoding");
        assertThat(refused.values()).containsEntry("line", 3L);
    }

    @Test
    void a_damaged_utf8_file_is_not_taken_for_gb18030() throws IOException {
        byte[] file = "account_no,name\n1,欧阳娜娜的父亲和母亲及其他\n2,王小明\n".getBytes(StandardCharsets.UTF_8);
        file[file.length - 2] = '?';
        assertThat(new String(file, GB18030)).as("GB18030 would swallow it").contains("account_no");
        assertThat(refusal(bytes(folder, file), "a.csv").code()).isEqualTo("file_encoding");
    }

    @Test
    void an_endless_line_is_refused_naming_the_line() throws IOException {
        Path file = folder.resolve("long.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("户号,客户姓名\n1,a\n2,");
            for (int i = 0; i < 10_000; i++) {
                writer.write("x".repeat(1000));
            }
        }
        Refused refused = refusal(file, "long.csv");
        assertThat(refused.code()).isEqualTo("line_too_long");
        assertThat(refused.values()).containsEntry("line", 3L);
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_refused_where_it_opens() {
        String table = "户号,客户姓名\n1,a\n2,\"b\n" + "3,c\n".repeat(400_000);
        Refused refused = refusal(text(folder, table), "a.csv");
        assertThat(refused.code()).isEqualTo("file_broken_row");
        assertThat(refused.values()).containsEntry("line", 3L);
    }

    @Test
    void zero_bytes_are_refused_naming_the_line() {
        Refused refused = refusal(text(folder, "户号,客户姓名\n1,a\0\n"), "a.csv");
        assertThat(refused.code()).isEqualTo("file_zero_byte");
        assertThat(refused.values()).containsEntry("line", 2L);
    }

    @Test
    void a_file_without_a_table_says_what_it_lacks() {
        assertThat(refusal(text(folder, ""), "a.csv").code()).isEqualTo("file_empty");
        assertThat(refusal(text(folder, "\n \n"), "a.csv").code()).isEqualTo("file_empty");
        assertThat(refusal(text(folder, "户号,客户姓名\n"), "a.csv").code()).isEqualTo("file_no_rows");
        assertThat(refusal(text(folder, "户号,客户姓名,户号\n1,a,2\n"), "a.csv").code()).isEqualTo("header_duplicate");
        assertThat(refusal(text(folder, "x,".repeat(201) + "y\n1\n"), "a.csv").code())
                .isIn("file_too_many_columns", "header_duplicate");
        Refused wrong = refusal(text(folder, "编号,电话\n1,2\n"), "a.csv");
        assertThat(Texts.of(java.util.Locale.CHINESE).refusal(wrong))
                .contains("户号, 客户姓名")
                .contains("编号, 电话");
    }

    @Test
    void a_name_that_is_no_table_is_refused() {
        assertThat(refusal(text(folder, TABLE), "report.pdf").code()).isEqualTo("file_type");
        assertThat(refusal(text(folder, TABLE), "table.xlsx").code()).isEqualTo("file_type");
        assertThat(refusal(bytes(folder, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}), "table.xls")
                        .code())
                .isEqualTo("file_old_excel");
    }
}
