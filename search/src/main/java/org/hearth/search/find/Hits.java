package org.hearth.search.find;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.search.SearchHit;
import org.hearth.search.engine.CustomerIndex.Found;
import org.hearth.search.text.Parts;
import org.hearth.search.text.Parts.Part;
import org.hearth.search.text.Tokens;
import org.hearth.search.text.Words;
import org.jspecify.annotations.Nullable;

/** Reads what is shown of the customers found, and picks of each the account that fits the words best. */
@Singleton
public class Hits {
    private final Sql sql;

    @Inject
    public Hits(Sql sql) {
        this.sql = sql;
    }

    /** The hits in the order found; a customer that is gone in the meantime is left out. */
    public List<SearchHit> of(List<Found> found, List<Part> parts) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Row>> rows = sql
                .with(handle -> handle.createQuery(SqlFile.of(Hits.class, "hits.sql"))
                        .bindArray(
                                "ids",
                                Long.class,
                                found.stream().map(Found::customerId).toArray())
                        .map((result, context) -> Row.of(result))
                        .list())
                .stream()
                .collect(Collectors.groupingBy(Row::customerId, LinkedHashMap::new, Collectors.toList()));
        return found.stream()
                .filter(one -> rows.containsKey(one.customerId()))
                .map(one -> best(rows.getOrDefault(one.customerId(), List.of()), parts)
                        .hit(one.why()))
                .toList();
    }

    private static Row best(List<Row> rows, List<Part> parts) {
        return rows.stream()
                .max(Comparator.comparingInt((Row row) -> row.fit(parts)).thenComparing(row -> !row.closed()))
                .orElseThrow();
    }

    private record Row(
            long customerId,
            String customerNumber,
            String name,
            String kind,
            String phoneTail,
            long accountId,
            String accountNumber,
            String legacyNumber,
            String address,
            boolean closed) {

        static Row of(ResultSet result) throws SQLException {
            return new Row(
                    result.getLong("customer_id"),
                    result.getString("customer_number"),
                    result.getString("name"),
                    result.getString("kind"),
                    text(result.getString("phone_tail")),
                    result.getLong("account_id"),
                    text(result.getString("account_number")),
                    text(result.getString("legacy_number")),
                    text(result.getString("address")),
                    result.getBoolean("closed"));
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }

        int fit(List<Part> parts) {
            Words words = Words.of(address);
            String place = words.normal();
            Set<String> numbers = words.numbers();
            int fit = 0;
            for (Part part : parts) {
                boolean digits = part.script() == Parts.Script.DIGITS;
                if (digits && (accountNumber.startsWith(part.text()) || legacyNumber.startsWith(part.text()))) {
                    fit += 4;
                } else if (digits ? numbers.contains(Tokens.trimZeros(part.text())) : place.contains(part.text())) {
                    fit++;
                }
            }
            return fit;
        }

        SearchHit hit(Set<String> why) {
            String number = accountNumber.isEmpty() ? customerNumber : accountNumber;
            String phone = phoneTail.isEmpty() ? "" : "*******" + phoneTail;
            return new SearchHit(customerId, accountId, number, name, kind, address, phone, closed, List.copyOf(why));
        }
    }
}
