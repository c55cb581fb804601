package org.hearth.metering.meters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.Book;
import org.jspecify.annotations.Nullable;

/** The reading books. */
public final class Books {
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 100;

    private final Sql sql;
    private final Audit audit;

    public Books(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    public List<Book> all() {
        return sql.with(handle -> handle.createQuery(SqlFile.of(Books.class, "books.sql"))
                .map((row, context) -> book(row))
                .list());
    }

    /** How far the reading is in a month, by book. */
    public List<Book.Progress> progress(YearMonth month) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(Books.class, "progress.sql"))
                .bind("from", month.atDay(1))
                .bind("to", month.plusMonths(1).atDay(1))
                .map((row, context) -> new Book.Progress(
                        book(row),
                        row.getLong("read"),
                        row.getLong("estimated"),
                        row.getLong("waiting"),
                        row.getLong("volume_l")))
                .list());
    }

    /** Makes a book, or describes one anew. */
    public Book save(String code, String name, @Nullable Long branchId, @Nullable String reader) {
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            throw Refused.invalid("code", "book_code");
        }
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refused.invalid("name", "book_name");
        }
        sql.use(handle -> handle.createUpdate(
                        "insert into book (code, name, branch_id, reader) values (:code, :name, :branch, :reader)"
                                + " on conflict (code) do update set name = :name, branch_id = :branch, reader = :reader")
                .bind("code", code)
                .bind("name", name)
                .bind("branch", branchId)
                .bind("reader", reader)
                .execute());
        audit.record("metering.edit", "book/" + code, Map.of("name", name, "reader", reader == null ? "" : reader));
        return all().stream()
                .filter(book -> book.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Book book(ResultSet row) throws SQLException {
        long branch = row.getLong("branch_id");
        Long branchId = row.wasNull() ? null : branch;
        return new Book(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                branchId,
                row.getString("reader"),
                row.getLong("meters"));
    }
}
