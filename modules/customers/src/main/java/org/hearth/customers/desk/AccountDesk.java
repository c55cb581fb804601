package org.hearth.customers.desk;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.customers.AccountDetails;
import org.hearth.customers.AccountOpened;
import org.hearth.customers.CustomerChanged;
import org.hearth.customers.address.AddressTree;
import org.hearth.customers.rules.AddressText;
import org.hearth.customers.rules.CustomerKind;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.jspecify.annotations.Nullable;

/** One account opened, changed, closed or moved by hand. */
public final class AccountDesk {
    private static final int LARGEST_HOUSEHOLD = 20;
    private static final int LONGEST_CODE = 32;
    private static final int LONGEST_BOOK = 20;

    private final Sql sql;
    private final Aggregates aggregates;
    private final History history;
    private final AddressTree addresses;
    private final Clock clock;
    private final Events events;

    public AccountDesk(Sql sql, EntityManager entities, Caller caller, Clock clock, Events events) {
        this.sql = sql;
        this.aggregates = new Aggregates(sql, entities);
        this.history = new History(sql, caller, clock);
        this.addresses = new AddressTree(sql);
        this.clock = clock;
        this.events = events;
    }

    /** Opens an account of a customer and gives its id. */
    public long open(long customerId, AccountDetails details) {
        Customer customer = aggregates.customer(customerId);
        AccountDetails.Address address = details.address();
        if (address == null) {
            throw Refused.invalid("community", "address_missing");
        }
        String legacyNumber = Words.code("account_no", details.legacyNumber(), LONGEST_CODE, "account_no_form");
        if (legacyNumber != null && isTaken(legacyNumber)) {
            throw Refused.conflict("account_no_taken", Map.of("value", legacyNumber));
        }
        long premiseId = addresses.premise(path(address), details.branchId());
        long id = aggregates.nextId("account");
        Account account = new Account(id, customerId, premiseId, legacyNumber, clock.instant());
        agree(account, customer.kind(), details, LocalDate.now(clock), new Diffs());
        added(account);
        return id;
    }

    /** Changes an account that nobody else has changed since {@code version}; the legacy number stays. */
    public void change(long id, int version, AccountDetails details) {
        Account account = openAccount(id, version);
        Diffs diffs = new Diffs();
        agree(account, aggregates.customer(account.customerId()).kind(), details, account.opened(), diffs);
        AccountDetails.Address address = details.address();
        if (address != null) {
            long premiseId = addresses.premise(path(address), details.branchId());
            if (premiseId != account.premiseId()) {
                diffs.note("address", fullName(account.premiseId()), fullName(premiseId));
                account.correctPremise(premiseId);
            }
        }
        changed(account, diffs);
    }

    /** Closes an account; {@code on} is the first day on which it is no more. */
    public void close(long id, int version, LocalDate on) {
        Account account = openAccount(id, version);
        if (on.isBefore(account.opened()) || on.isAfter(LocalDate.now(clock))) {
            throw Refused.invalid("closed", "closed_range", Map.of("opened", account.opened()));
        }
        Diffs diffs = new Diffs();
        account.close(on, diffs);
        changed(account, diffs);
    }

    /** Closes an account and opens one of the same customer, on the same terms, at another address from that day on; gives its id. */
    public long move(long id, int version, AccountDetails.Address to, LocalDate on) {
        close(id, version, on);
        Account old = aggregates.account(id);
        AccountDetails details =
                new AccountDetails(to, old.priceCode(), old.householdSize(), on, old.branchId(), old.bookCode(), null);
        return open(old.customerId(), details);
    }

    private void agree(Account account, CustomerKind kind, AccountDetails details, LocalDate openedElse, Diffs diffs) {
        if (details.householdSize() < 1 || details.householdSize() > LARGEST_HOUSEHOLD) {
            throw Refused.invalid("household", "household_range");
        }
        LocalDate opened = details.opened() == null ? openedElse : details.opened();
        if (opened.isAfter(LocalDate.now(clock))) {
            throw Refused.invalid("opened", "date_future", Map.of("value", opened));
        }
        String priceCode = Words.code("price_code", details.priceCode(), LONGEST_CODE, "price_code_form");
        account.agree(
                priceCode == null ? kind.plan() : priceCode.toLowerCase(Locale.ROOT),
                details.householdSize(),
                opened,
                diffs);
        checkBranch(details.branchId());
        account.serve(details.branchId(), Words.code("book", details.bookCode(), LONGEST_BOOK, "book_form"), diffs);
    }

    private void added(Account account) {
        aggregates.add(account);
        events.publish(new AccountOpened(List.of(account.id())));
        events.publish(new CustomerChanged(List.of(account.customerId())));
    }

    private void changed(Account account, Diffs diffs) {
        if (!diffs.isEmpty()) {
            account.changed(clock.instant());
            aggregates.flush();
            history.keep(account.customerId(), account.id(), diffs);
            events.publish(new CustomerChanged(List.of(account.customerId())));
        }
    }

    private Account openAccount(long id, int version) {
        Account account = aggregates.account(id);
        Aggregates.checkVersion(version, account.version());
        LocalDate closed = account.closed();
        if (closed != null) {
            throw Refused.conflict("account_closed", Map.of("closed", closed));
        }
        return account;
    }

    private boolean isTaken(String legacyNumber) {
        return sql.with(
                handle -> handle.createQuery("select exists (select from account where legacy_number = :number)")
                        .bind("number", legacyNumber)
                        .mapTo(Boolean.class)
                        .one());
    }

    private void checkBranch(@Nullable Long branchId) {
        boolean known = branchId == null
                || sql.with(handle -> handle.createQuery("select exists (select from org_unit where id = :id)")
                        .bind("id", branchId)
                        .mapTo(Boolean.class)
                        .one());
        if (!known) {
            throw Refused.invalid("branch", "branch_unknown", Map.of("value", String.valueOf(branchId)));
        }
    }

    private String fullName(long premiseId) {
        return sql.with(
                handle -> handle.createQuery("select a.full_name from premise p join address a on a.id = p.address_id "
                                + "where p.id = :premise")
                        .bind("premise", premiseId)
                        .mapTo(String.class)
                        .one());
    }

    private static String path(AccountDetails.Address address) {
        String path = AddressText.path(address.names());
        if (path.isEmpty()) {
            throw Refused.invalid("community", "address_missing");
        }
        return path;
    }
}
