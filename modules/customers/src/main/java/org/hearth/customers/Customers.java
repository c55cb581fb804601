package org.hearth.customers;

import static org.hearth.kernel.module.Reaches.What.ACCOUNT;
import static org.hearth.kernel.module.Reaches.What.CUSTOMER;
import static org.hearth.kernel.module.Reaches.What.ITSELF;
import static org.hearth.kernel.module.Reaches.What.NOTHING;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.customers.address.AddressTree;
import org.hearth.customers.desk.AccountDesk;
import org.hearth.customers.desk.CustomerDesk;
import org.hearth.customers.directory.Directory;
import org.hearth.customers.intake.CustomerColumns;
import org.hearth.customers.intake.CustomerImport;
import org.hearth.customers.rules.RevealReasons;
import org.hearth.exchange.Column;
import org.hearth.exchange.ImportReport;
import org.hearth.kernel.Page;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Reaches;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.Territory;
import org.hearth.kernel.port.Vault;
import org.jspecify.annotations.Nullable;

/**
 * Customers, accounts and addresses of the current subsidiary. What does not exist is refused as not found; what someone else has
 * changed since it was read is refused as a conflict, {@code changed_meanwhile}.
 */
@Facade
public class Customers {
    private final Directory directory;
    private final AddressTree addresses;
    private final CustomerDesk customers;
    private final AccountDesk accounts;
    private final CustomerImport intake;
    private final Caller caller;
    private final Territory territory;

    @Inject
    public Customers(
            Sql sql,
            EntityManager entities,
            Vault vault,
            Caller caller,
            Clock clock,
            Events events,
            Audit audit,
            RevealReasons reasons) {
        this.caller = caller;
        territory = new CustomerTerritory(sql);
        directory = new Directory(sql, vault);
        addresses = new AddressTree(sql);
        customers = new CustomerDesk(sql, entities, vault, caller, clock, events, audit, reasons);
        accounts = new AccountDesk(sql, entities, caller, clock, events);
        intake = new CustomerImport(sql, vault, caller, clock, events);
    }

    /** Customers that pass a filter, by number. */
    @Requires("customers.view")
    @Reaches(ITSELF)
    public Page<CustomerRow> list(CustomerFilter filter, long offset, int limit) {
        return directory.list(filter, caller.reach("customers.view"), offset, limit);
    }

    @Requires("customers.view")
    public CustomerCard card(@Reaches(CUSTOMER) long customerId) {
        return directory.card(customerId);
    }

    @Requires("customers.view")
    public AccountCard account(@Reaches(ACCOUNT) long accountId) {
        return directory.account(accountId);
    }

    /** An account by its own number or, if no account has it, by its legacy number. */
    @Requires("customers.view")
    @Reaches(ITSELF)
    public Optional<AccountCard> accountByNumber(String number) {
        Optional<AccountCard> found = directory.accountByNumber(number);
        found.ifPresent(account -> territory.checkAccount(caller.reach("customers.view"), account.id()));
        return found;
    }

    /** A customer's accounts, open ones first; none for an unknown customer. */
    @Requires("customers.view")
    public List<AccountCard> accountsOf(@Reaches(CUSTOMER) long customerId) {
        return directory.accountsOf(customerId);
    }

    /** What was changed of a customer and the accounts, newest first, at most 1,000. */
    @Requires("customers.view")
    public List<CustomerCard.Change> changes(@Reaches(CUSTOMER) long customerId) {
        return customers.changes(customerId);
    }

    /** The places right below one of the address tree, or those at its top for null. */
    @Requires("customers.view")
    @Reaches(NOTHING)
    public List<AddressNode> children(@Nullable Long parentId) {
        return addresses.children(parentId);
    }

    @Requires("customers.edit")
    public CustomerCard create(CustomerDetails details) {
        return directory.card(customers.create(details));
    }

    /** Changes a customer as it was read with {@code version}. */
    @Requires("customers.edit")
    public CustomerCard change(@Reaches(CUSTOMER) long customerId, int version, CustomerDetails details) {
        customers.change(customerId, version, details);
        return directory.card(customerId);
    }

    @Requires("customers.edit")
    public AccountCard openAccount(@Reaches(CUSTOMER) long customerId, AccountDetails details) {
        return directory.account(accounts.open(customerId, details));
    }

    /** Changes an open account as it was read with {@code version}; its legacy number stays. */
    @Requires("customers.edit")
    public AccountCard changeAccount(@Reaches(ACCOUNT) long accountId, int version, AccountDetails details) {
        accounts.change(accountId, version, details);
        return directory.account(accountId);
    }

    /** Closes an account; {@code on}, not after today, is the first day on which it is no more. */
    @Requires("customers.edit")
    public AccountCard closeAccount(@Reaches(ACCOUNT) long accountId, int version, LocalDate on) {
        accounts.close(accountId, version, on);
        return directory.account(accountId);
    }

    /** Closes an account and opens one of the same customer on the same terms elsewhere, from the same day; gives the new one. */
    @Requires("customers.edit")
    public AccountCard move(@Reaches(ACCOUNT) long accountId, int version, AccountDetails.Address to, LocalDate on) {
        return directory.account(accounts.move(accountId, version, to, on));
    }

    /** The telephone number in clear, empty if there is none. The look and its reason are kept in the audit trail. */
    @Requires("customers.reveal")
    public String revealPhone(@Reaches(CUSTOMER) long customerId, String reason) {
        return customers.revealPhone(customerId, reason);
    }

    /** The id number in clear, empty if there is none. The look and its reason are kept in the audit trail. */
    @Requires("customers.reveal")
    public String revealIdNo(@Reaches(CUSTOMER) long customerId, String reason) {
        return customers.revealIdNo(customerId, reason);
    }

    /**
     * Imports a customer file; rows are known again by their account number, so that a repeated file changes nothing.
     *
     * @param mapping field to header as a person chose, may be empty
     * @param dryRun only says what the import would do
     */
    @Requires("customers.import")
    public ImportReport importCustomers(Path file, String fileName, Map<String, String> mapping, boolean dryRun) {
        return intake.run(file, fileName, mapping, dryRun);
    }

    /** The columns that a customer file may have. */
    @Open("says nothing about customers")
    public List<Column> importColumns() {
        return CustomerColumns.ALL;
    }

    /** Customers as the search engine learns of them, for the ids that exist. */
    @Open("for the house's own search projection, which masks what it shows")
    public List<CustomerDoc> docs(List<Long> ids) {
        return directory.docs(ids);
    }

    /** The next customer ids in order, for walking through all of them. */
    @Open("ids alone, for rebuilding the search projection")
    public List<Long> idsAfter(long afterId, int limit) {
        return directory.idsAfter(afterId, limit);
    }
}
