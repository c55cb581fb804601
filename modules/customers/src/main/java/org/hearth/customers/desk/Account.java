package org.hearth.customers.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.hearth.kernel.NumberKind;
import org.jspecify.annotations.Nullable;

/** A customer at a premise for a span of time. */
@Entity
@Table(name = "account")
class Account {
    @Id
    private long id;

    private String number = "";

    @Column(name = "legacy_number")
    private @Nullable String legacyNumber;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "premise_id")
    private long premiseId;

    @Column(name = "price_code")
    private String priceCode = "";

    @Column(name = "household_size")
    private int householdSize;

    private LocalDate opened = LocalDate.EPOCH;

    private @Nullable LocalDate closed;

    @Column(name = "branch_id")
    private @Nullable Long branchId;

    @Column(name = "book_code")
    private @Nullable String bookCode;

    @Version
    private int version;

    private OffsetDateTime created = OffsetDateTime.MIN;
    private OffsetDateTime changed = OffsetDateTime.MIN;

    /** For JPA. */
    protected Account() {}

    /** A new account, numbered by its id. */
    Account(long id, long customerId, long premiseId, @Nullable String legacyNumber, Instant now) {
        this.id = id;
        number = NumberKind.ACCOUNT.format(id);
        this.customerId = customerId;
        this.premiseId = premiseId;
        this.legacyNumber = legacyNumber;
        created = now.atOffset(ZoneOffset.UTC);
        changed = created;
    }

    long id() {
        return id;
    }

    long customerId() {
        return customerId;
    }

    long premiseId() {
        return premiseId;
    }

    int version() {
        return version;
    }

    LocalDate opened() {
        return opened;
    }

    @Nullable
    LocalDate closed() {
        return closed;
    }

    String priceCode() {
        return priceCode;
    }

    int householdSize() {
        return householdSize;
    }

    @Nullable
    Long branchId() {
        return branchId;
    }

    @Nullable
    String bookCode() {
        return bookCode;
    }

    void agree(String newPriceCode, int newHouseholdSize, LocalDate newOpened, Diffs diffs) {
        priceCode = diffs.note("price_code", priceCode, newPriceCode);
        householdSize = diffs.note("household", householdSize, newHouseholdSize);
        opened = diffs.note("opened", opened, newOpened);
    }

    void serve(@Nullable Long newBranchId, @Nullable String newBookCode, Diffs diffs) {
        branchId = diffs.note("branch", branchId, newBranchId);
        bookCode = diffs.note("book", bookCode, newBookCode);
    }

    void correctPremise(long newPremiseId) {
        premiseId = newPremiseId;
    }

    void close(LocalDate on, Diffs diffs) {
        closed = diffs.note("closed", closed, on);
    }

    void changed(Instant now) {
        changed = now.atOffset(ZoneOffset.UTC);
    }
}
