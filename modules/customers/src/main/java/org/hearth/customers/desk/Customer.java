package org.hearth.customers.desk;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hearth.customers.rules.CustomerKind;
import org.hearth.customers.rules.CustomerLevel;
import org.hearth.kernel.NumberKind;
import org.jspecify.annotations.Nullable;

/** A customer with the contacts: the aggregate that a form loads and changes. */
@Entity
@Table(name = "customer")
class Customer {
    @Id
    private long id;

    private String number = "";

    @Column(name = "unified_id")
    private String unifiedId = "";

    private String kind = "";
    private String name = "";

    @Column(name = "phone_sealed")
    private byte @Nullable [] phoneSealed;

    @Column(name = "phone_print")
    private byte @Nullable [] phonePrint;

    @Column(name = "phone_tail")
    private @Nullable String phoneTail;

    @Column(name = "id_sealed")
    private byte @Nullable [] idSealed;

    @Column(name = "id_print")
    private byte @Nullable [] idPrint;

    @Column(name = "id_tail")
    private @Nullable String idTail;

    private String level = CustomerLevel.NORMAL.name();
    private boolean blacklisted;

    @Column(name = "key_account")
    private boolean keyAccount;

    @Version
    private int version;

    private OffsetDateTime created = OffsetDateTime.MIN;
    private OffsetDateTime changed = OffsetDateTime.MIN;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "customer_id", nullable = false)
    private List<Contact> contacts = new ArrayList<>();

    /** For JPA. */
    protected Customer() {}

    /** A new customer, numbered by its id. */
    Customer(long id, int tenantNumber, Instant now) {
        this.id = id;
        number = NumberKind.CUSTOMER.format(id);
        unifiedId = NumberKind.unified(tenantNumber, id);
        created = now.atOffset(ZoneOffset.UTC);
        changed = created;
    }

    long id() {
        return id;
    }

    String number() {
        return number;
    }

    CustomerKind kind() {
        return CustomerKind.valueOf(kind);
    }

    int version() {
        return version;
    }

    void describe(
            CustomerKind newKind, String newName, CustomerLevel newLevel, boolean key, boolean black, Diffs diffs) {
        kind = diffs.note("kind", kind, newKind.name());
        name = diffs.note("name", name, newName);
        level = diffs.note("level", level, newLevel.name());
        keyAccount = diffs.note("key_account", keyAccount, key);
        blacklisted = diffs.note("blacklisted", blacklisted, black);
    }

    void phone(@Nullable Sealed phone, Diffs diffs) {
        if (!Arrays.equals(phonePrint, phone == null ? null : phone.print())) {
            diffs.notePersonal("phone", phoneTail, phone == null ? null : phone.tail());
            phoneSealed = phone == null ? null : phone.sealed();
            phonePrint = phone == null ? null : phone.print();
            phoneTail = phone == null ? null : phone.tail();
        }
    }

    void idNo(@Nullable Sealed idNo, Diffs diffs) {
        if (!Arrays.equals(idPrint, idNo == null ? null : idNo.print())) {
            diffs.notePersonal("id_no", idTail, idNo == null ? null : idNo.tail());
            idSealed = idNo == null ? null : idNo.sealed();
            idPrint = idNo == null ? null : idNo.print();
            idTail = idNo == null ? null : idNo.tail();
        }
    }

    byte @Nullable [] phoneSealed() {
        return phoneSealed;
    }

    byte @Nullable [] idSealed() {
        return idSealed;
    }

    Optional<Contact> contact(String contactName) {
        return contacts.stream()
                .filter(contact -> contact.name().equals(contactName))
                .findFirst();
    }

    void contacts(List<Contact> all, Diffs diffs) {
        contacts.stream().filter(old -> !all.contains(old)).forEach(old -> diffs.note("contact", old.name(), null));
        all.stream().filter(one -> !contacts.contains(one)).forEach(one -> diffs.note("contact", null, one.name()));
        contacts.retainAll(all);
        all.stream().filter(one -> !contacts.contains(one)).forEach(contacts::add);
    }

    void changed(Instant now) {
        changed = now.atOffset(ZoneOffset.UTC);
    }
}
