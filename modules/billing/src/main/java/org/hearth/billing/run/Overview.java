package org.hearth.billing.run;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Iterator;
import java.util.List;
import org.hearth.billing.BillRuns.BookStages;
import org.hearth.billing.RunRow;
import org.hearth.kernel.Money;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.result.ResultIterator;

/** What a month's runs look like from afar: the board of books, and a run's bills as a list. */
public final class Overview {
    private static final int FETCH = 5000;

    private final Sql sql;

    public Overview(Sql sql) {
        this.sql = sql;
    }

    public List<BookStages> board(YearMonth period) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(Overview.class, "board.sql"))
                .bind("first", period.atDay(1))
                .bind("last", period.atEndOfMonth())
                .map((row, context) -> new BookStages(
                        row.getString("book"),
                        row.getLong("accounts"),
                        row.getLong("read"),
                        row.getLong("waiting"),
                        row.getLong("held"),
                        row.getLong("billed"),
                        row.getLong("paid"),
                        row.getLong("amount_fen"),
                        row.getLong("paid_fen")))
                .list());
    }

    /** One line a bill: account, name, month, amount and what is open of it in yuan, due date, and what the account owes in all. */
    public void writeCsv(RunRow run, OutputStream out) {
        sql.use(handle -> {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            try (ResultIterator<String> lines = handle.createQuery(SqlFile.of(Overview.class, "collection_list.sql"))
                    .bind("period", run.period().atDay(1))
                    .bind("run", run.id())
                    .setFetchSize(FETCH)
                    .map((row, context) ->
                            quoted(row.getString("account_no")) + ',' + quoted(row.getString("name")) + ','
                                    + run.period() + ',' + Money.ofFen(row.getLong("amount_fen")) + ','
                                    + Money.ofFen(row.getLong("open_fen")) + ',' + row.getString("due_on") + ','
                                    + Money.ofFen(row.getLong("owed_fen")) + "\r\n")
                    .iterator()) {
                text.write("\uFEFFaccount_no,name,period,amount,outstanding,due_on,owed\r\n");
                write(lines, text);
                text.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void write(Iterator<String> lines, Writer text) throws IOException {
        while (lines.hasNext()) {
            text.write(lines.next());
        }
    }

    /** A spreadsheet takes a field that begins with one of the first signs for a formula; a leading apostrophe keeps it text. */
    private static String quoted(String field) {
        String plain = !field.isEmpty() && "=+-@\t\r".indexOf(field.charAt(0)) >= 0 ? "'" + field : field;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
