package org.hearth.customers.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.customers.AccountOpened;
import org.hearth.customers.CustomerChanged;
import org.hearth.customers.address.AddressTree;
import org.hearth.customers.address.FreshNumbers;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.TableImport;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.kernel.port.Vault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Lands a customer file. Rows are known again by their account number; what they say is compared with what is known before
 * anything is written, so that a rehearsal and the import itself give the same figures, and a repeated file changes nothing.
 * Of several rows that speak of one customer, the last one in the file speaks for the customer.
 */
public final class CustomerImport {
    private static final int IDS_PER_EVENT = 500;

    private final Sql sql;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;
    private final Events events;

    public CustomerImport(Sql sql, Vault vault, Caller caller, Clock clock, Events events) {
        this.sql = sql;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
    }

    /** Imports a file, or with {@code dryRun} says what the import would do. */
    public ImportReport run(Path file, String fileName, Map<String, String> mapping, boolean dryRun) {
        try (TableImport in = TableImport.open("customers", file, fileName, CustomerColumns.ALL, mapping, dryRun)) {
            sql.plansInBulk();
            return sql.with(handle -> land(handle, in));
        }
    }

    private ImportReport land(Handle handle, TableImport in) {
        RowCheck check = new RowCheck(in, branches(handle), LocalDate.now(clock));
        if (!in.isDryRun()) {
            AddressTree.lock(handle);
        }
        new CustomerStage(handle, vault).fill(in, check);
        refuse(handle, in, "account_no", "duplicates.sql", "duplicate_in_file");
        refuse(handle, in, "account_no", "unplaced.sql", "address_missing");
        refuse(handle, in, "opened", "closed.sql", "opened_after_closed");
        AddressTree.openPlaces(handle);
        handle.execute("insert into place (path, branch_id) "
                + "select path, min(branch_id) from customer_stage where path is not null group by path");
        AddressTree.match(handle);
        handle.execute(text("match_rows.sql"));
        handle.execute("analyze row_match");
        handle.execute(text("compare_rows.sql"));
        handle.execute("analyze row_change");
        long staged = count(handle, "select count(*) from row_match");
        long landed = count(handle, text("count_landing.sql"));
        if (!in.isDryRun() && landed > 0) {
            write(handle);
        }
        return in.report(landed, staged - landed);
    }

    private void write(Handle handle) {
        handle.execute(text("keep_needed_places.sql"));
        AddressTree.create(handle);
        int customers = (int) count(handle, text("count_new_customers.sql"));
        FreshNumbers.take(
                handle,
                "customer",
                customers,
                NumberKind.CUSTOMER::format,
                id -> NumberKind.unified(caller.tenantNumber(), id));
        at(handle.createUpdate(text("insert_customers.sql"))).execute();
        handle.execute(text("link_new_customers.sql"));
        int accounts = (int) count(handle, "select count(*) from row_match where account_id is null");
        FreshNumbers.take(handle, "account", accounts, NumberKind.ACCOUNT::format);
        List<Long> opened = at(handle.createQuery(text("insert_accounts.sql")))
                .bind("today", LocalDate.now(clock))
                .mapTo(Long.class)
                .list();
        at(handle.createUpdate(text("update_customers.sql"))).execute();
        at(handle.createUpdate(text("update_accounts.sql"))).execute();
        handle.execute(text("insert_contacts.sql"));
        at(handle.createUpdate(text("insert_changes.sql")))
                .bind("personId", caller.personId())
                .bind("person", caller.personName())
                .execute();
        List<Long> touched = handle.createQuery(text("touched_customers.sql"))
                .mapTo(Long.class)
                .list();
        inBatches(touched, ids -> events.publish(new CustomerChanged(ids)));
        inBatches(opened, ids -> events.publish(new AccountOpened(ids)));
    }

    private void refuse(Handle handle, TableImport in, String field, String file, String code) {
        handle.createQuery(text(file))
                .map((row, context) -> {
                    in.refuse(
                            row.getLong("row_no"),
                            field,
                            row.getString("legacy_number"),
                            code,
                            Map.of("first", row.getLong("first_row")));
                    return 1;
                })
                .forEach(one -> {});
    }

    /** Branches by number and by name; a service centre stands for the branch that it belongs to. */
    private static Map<String, Long> branches(Handle handle) {
        Map<String, Long> branches = new HashMap<>();
        handle.createQuery(text("branches.sql"))
                .map((row, context) -> branches.put(row.getString("key"), row.getLong("branch_id")))
                .list();
        return branches;
    }

    private <S extends SqlStatement<S>> S at(S statement) {
        return statement.bind("now", clock.instant());
    }

    private static long count(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Long.class).one();
    }

    private static void inBatches(List<Long> ids, java.util.function.Consumer<List<Long>> work) {
        for (int from = 0; from < ids.size(); from += IDS_PER_EVENT) {
            work.accept(List.copyOf(ids.subList(from, Math.min(ids.size(), from + IDS_PER_EVENT))));
        }
    }

    private static String text(String file) {
        return SqlFile.of(CustomerImport.class, file);
    }
}
