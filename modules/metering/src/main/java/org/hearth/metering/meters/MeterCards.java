package org.hearth.metering.meters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.MeterCard;
import org.hearth.metering.MeterCard.MeterKind;
import org.jspecify.annotations.Nullable;

/** Finds meters. */
public final class MeterCards {
    private final Sql sql;

    public MeterCards(Sql sql) {
        this.sql = sql;
    }

    /** @throws Refused if there is no such meter */
    public MeterCard of(long id) {
        return select(id, null, null).stream().findFirst().orElseThrow(() -> Refused.notFound("meter", id));
    }

    /** The meters of an account, those that are up first, then the newest of those that are gone. */
    public List<MeterCard> ofAccount(long accountId) {
        return select(null, accountId, null);
    }

    /** The meter that is up with that number on its dial, or else with that number of the house. */
    public Optional<MeterCard> byNumber(String number) {
        List<MeterCard> found = select(null, null, number);
        if (found.isEmpty() && NumberKind.METER.accepts(number)) {
            found = select(NumberKind.METER.serial(number), null, null);
        }
        return found.stream().findFirst();
    }

    /** The numbers on the dials of the meters that are up, by account. */
    public Map<Long, List<String>> numbersOf(Collection<Long> accountIds) {
        Map<Long, List<String>> numbers = new HashMap<>();
        if (!accountIds.isEmpty()) {
            sql.use(handle -> handle.createQuery(
                            "select account_id, maker_number from meter where account_id = any (:accounts) and removed_on is null")
                    .bindArray("accounts", Long.class, List.copyOf(accountIds))
                    .map((row, context) -> numbers.computeIfAbsent(row.getLong(1), key -> new java.util.ArrayList<>())
                            .add(row.getString(2)))
                    .list());
        }
        return numbers;
    }

    private List<MeterCard> select(@Nullable Long id, @Nullable Long account, @Nullable String number) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(MeterCards.class, "cards.sql"))
                .bind("id", id)
                .bind("account", account)
                .bind("number", number)
                .map((row, context) -> card(row))
                .list());
    }

    private static MeterCard card(ResultSet row) throws SQLException {
        long replaces = row.getLong("replaces_id");
        Long replacesId = row.wasNull() ? null : replaces;
        return new MeterCard(
                row.getLong("id"),
                NumberKind.METER.format(row.getLong("id")),
                row.getString("maker_number"),
                row.getLong("account_id"),
                MeterKind.valueOf(row.getString("kind")),
                row.getString("maker"),
                row.getString("model"),
                row.getInt("digits"),
                row.getInt("factor"),
                row.getLong("first_register_l"),
                row.getObject("installed_on", LocalDate.class),
                row.getObject("removed_on", LocalDate.class),
                replacesId,
                row.getString("book_code"),
                row.getObject("last_on", LocalDate.class),
                row.getLong("last_register_l"),
                row.getBoolean("estimated"));
    }
}
