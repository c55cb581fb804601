package org.hearth.customers.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.customers.AccountCard;
import org.hearth.customers.CustomerCard;
import org.hearth.customers.CustomerDoc;
import org.hearth.customers.CustomerFilter;
import org.hearth.customers.CustomerRow;
import org.hearth.customers.rules.Masked;
import org.hearth.kernel.Page;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Reach;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.kernel.port.Vault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads customers and accounts. */
public final class Directory {
    private static final RowMapper<AccountCard> ACCOUNT = ConstructorMapper.of(AccountCard.class);

    private final Sql sql;
    private final Vault vault;

    public Directory(Sql sql, Vault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** Customers by number. */
    public Page<CustomerRow> list(CustomerFilter filter, Reach reach, long offset, int limit) {
        Page.check(offset, limit);
        Conditions conditions = Conditions.of(filter, reach, vault);
        return sql.with(handle -> {
            long total = query(handle, "count_customers.sql", conditions)
                    .mapTo(Long.class)
                    .one();
            List<CustomerRow> rows = total <= offset
                    ? List.of()
                    : query(handle, "list_customers.sql", conditions)
                            .bind("offset", offset)
                            .bind("limit", limit)
                            .map(Directory::row)
                            .list();
            return new Page<>(rows, total);
        });
    }

    public CustomerCard card(long customerId) {
        List<AccountCard> accounts = accountsOf(customerId);
        return sql.with(handle -> {
            List<CustomerCard.Contact> contacts = handle.createQuery("select name, position, phone_tail from contact "
                            + "where customer_id = :customer order by id")
                    .bind("customer", customerId)
                    .map((row, context) -> new CustomerCard.Contact(
                            row.getString("name"),
                            row.getString("position"),
                            Masked.phone(row.getString("phone_tail"))))
                    .list();
            return handle.createQuery("select * from customer where id = :customer")
                    .bind("customer", customerId)
                    .map((row, context) -> new CustomerCard(
                            row.getLong("id"),
                            row.getString("number"),
                            row.getString("unified_id"),
                            row.getString("kind"),
                            row.getString("name"),
                            Masked.phone(row.getString("phone_tail")),
                            Masked.idNo(row.getString("id_tail")),
                            row.getString("level"),
                            row.getBoolean("key_account"),
                            row.getBoolean("blacklisted"),
                            accounts,
                            contacts,
                            row.getInt("version"),
                            row.getTimestamp("created").toInstant(),
                            row.getTimestamp("changed").toInstant()))
                    .findOne()
                    .orElseThrow(() -> Refused.notFound("customer", customerId));
        });
    }

    public AccountCard account(long accountId) {
        return accounts("a.id = :key", accountId).stream()
                .findFirst()
                .orElseThrow(() -> Refused.notFound("account", accountId));
    }

    /** An account by its own number or, if there is none, by its legacy number. */
    public Optional<AccountCard> accountByNumber(String number) {
        Optional<AccountCard> own = accounts("a.number = :key", number).stream().findFirst();
        return own.isPresent()
                ? own
                : accounts("a.legacy_number = :key", number).stream().findFirst();
    }

    /** A customer's accounts, open ones first, the newest first. */
    public List<AccountCard> accountsOf(long customerId) {
        return accounts("a.customer_id = :key", customerId);
    }

    public List<CustomerDoc> docs(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.with(handle -> handle.createQuery(text("docs.sql"))
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> {
                    byte[] phone = row.getBytes("phone_sealed");
                    long branchId = row.getLong("branch_id");
                    return new CustomerDoc(
                            row.getLong("id"),
                            row.getString("number"),
                            row.getString("unified_id"),
                            row.getString("kind"),
                            row.getString("name"),
                            phone == null ? "" : vault.open(phone),
                            Optional.ofNullable(row.getString("id_tail")).orElse(""),
                            strings(row.getArray("account_numbers").getArray()),
                            strings(row.getArray("addresses").getArray()),
                            branchId == 0 ? null : branchId);
                })
                .list());
    }

    public List<Long> idsAfter(long afterId, int limit) {
        return sql.with(
                handle -> handle.createQuery("select id from customer where id > :after order by id limit :limit")
                        .bind("after", afterId)
                        .bind("limit", limit)
                        .mapTo(Long.class)
                        .list());
    }

    private List<AccountCard> accounts(String condition, Object key) {
        return sql.with(handle -> handle.createQuery(text("accounts.sql"))
                .define("condition", condition)
                .bind("key", key)
                .map(ACCOUNT)
                .list());
    }

    private static Query query(Handle handle, String file, Conditions conditions) {
        Query query = handle.createQuery(text(file)).define("where", conditions.text());
        for (Map.Entry<String, Object> value : conditions.values().entrySet()) {
            query.bind(value.getKey(), value.getValue());
        }
        conditions.prints().forEach((name, any) -> query.bindArray(name, byte[].class, any));
        conditions.arrays().forEach((name, ids) -> query.bindArray(name, Long.class, ids));
        return query;
    }

    private static CustomerRow row(java.sql.ResultSet row, org.jdbi.v3.core.statement.StatementContext context)
            throws java.sql.SQLException {
        return new CustomerRow(
                row.getLong("id"),
                row.getString("number"),
                row.getString("kind"),
                row.getString("name"),
                Masked.phone(row.getString("phone_tail")),
                Masked.idNo(row.getString("id_tail")),
                row.getString("level"),
                row.getBoolean("key_account"),
                row.getBoolean("blacklisted"),
                row.getInt("open_accounts"),
                row.getObject("account_id", Long.class),
                row.getString("account_number"),
                row.getString("address"),
                row.getObject("branch_id", Long.class));
    }

    private static List<String> strings(Object array) {
        return new ArrayList<>(Arrays.asList((String[]) array));
    }

    private static String text(String file) {
        return SqlFile.of(Directory.class, file);
    }
}
