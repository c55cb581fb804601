package org.hearth.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.hearth.kernel.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorFileTest {
    @TempDir
    Path folder;

    @Test
    void refused_rows_come_back_with_their_columns_and_reasons_in_the_persons_language() {
        Path file =
                TableFiles.text(folder, "户号,客户姓名,备注\n1,甲,早\n2,乙,\"中,午\"\n3,=A1,晚\n4,丁\n", Charset.forName("GB18030"));
        try (TableImport table = TableImport.open("test", file, "a.csv", TableFiles.COLUMNS, Map.of(), false)) {
            table.rows().forEachRemaining(row -> {});
            table.refuse(5, "", "", "file_no_rows", Map.of());
            table.refuse(3, "account_no", "2", "header_duplicate", Map.of("header", "乙"));
            table.refuse(3, "name", "乙", "dry_run", Map.of());
            ImportReport report = table.report(1, 0);
            assertThat(report.rows()).isEqualTo(4);
            assertThat(report.refused()).isEqualTo(3);
            assertThat(report.errors()).extracting(RowError::row).containsExactly(3L, 3L, 4L, 5L);
        }
        assertThat(written(file, Locale.ENGLISH).lines())
                .containsExactly(
                        "\uFEFF户号,客户姓名,备注,Why refused",
                        "2,乙,\"中,午\",\"account_no: The column \"\"乙\"\" stands twice in the header. Remove one.; "
                                + "name: dryRun is true or false.\"",
                        "3,'=A1,晚,\"The cell under \"\"客户姓名\"\" is a formula or an error value. Put its value there.\"",
                        "4,丁,,The file has a header but no rows.");
        assertThat(written(file, Locale.CHINESE)).contains("拒绝原因").contains("文件只有表头");
    }

    @Test
    void a_file_that_was_never_imported_has_no_refused_rows_to_give() {
        Path file = TableFiles.text(folder, "户号\n1\n");
        assertThatThrownBy(() -> written(file, Locale.ENGLISH)).hasMessageContaining("refused_rows");
    }

    @Test
    void an_upload_is_gone_when_it_is_closed() {
        Path kept;
        try (Upload upload = Upload.receive(new ByteArrayInputStream(new byte[100_000]), "../../a.csv")) {
            kept = upload.file();
            assertThat(kept).hasSize(100_000);
            assertThat(upload.name()).isEqualTo("../../a.csv");
        }
        assertThat(Files.exists(kept.getParent())).isFalse();
    }

    private static String written(Path file, Locale language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ErrorFile.write(file, "a.csv", Texts.of(language), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
