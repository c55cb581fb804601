package org.hearth.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.hearth.kernel.Refused;

/** Files that tests write and what reading them gave. */
final class TableFiles {
    static final List<Column> COLUMNS = List.of(
            Column.required("account_no", "户号", "account number"),
            Column.required("name", "客户姓名", "customer name"),
            Column.optional("phone", "手机号"));

    private TableFiles() {}

    static Path text(Path folder, String text, Charset charset) {
        return bytes(folder, text.getBytes(charset));
    }

    static Path text(Path folder, String text) {
        return text(folder, text, StandardCharsets.UTF_8);
    }

    static Path bytes(Path folder, byte[] bytes) {
        try {
            return Files.write(folder.resolve("table"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path workbook(Path folder, Consumer<Worksheet> content) {
        Path file = folder.resolve("table.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.accept(workbook.newWorksheet("1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** What an import of the file sees: its rows' cells, and its report. */
    static Seen read(Path file, String name) {
        List<List<String>> rows = new ArrayList<>();
        try (TableImport table = TableImport.open("test", file, name, COLUMNS, Map.of(), false)) {
            for (Iterator<Row> all = table.rows(); all.hasNext(); ) {
                Row row = all.next();
                rows.add(List.of(row.text("account_no"), row.text("name"), row.text("phone")));
            }
            return new Seen(rows, table.report(rows.size(), 0));
        }
    }

    static Refused refusal(Path file, String name) {
        Refused refused = catchThrowableOfType(Refused.class, () -> read(file, name));
        assertThat(refused).as("the file is refused").isNotNull();
        return refused;
    }

    record Seen(List<List<String>> rows, ImportReport report) {}
}
