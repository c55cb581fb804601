package org.hearth.customers.desk;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearth.customers.CustomerCard;
import org.hearth.customers.CustomerChanged;
import org.hearth.customers.CustomerDetails;
import org.hearth.customers.rules.CustomerKind;
import org.hearth.customers.rules.CustomerLevel;
import org.hearth.customers.rules.IdNumber;
import org.hearth.customers.rules.Phone;
import org.hearth.customers.rules.RevealReasons;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.Vault;
import org.jspecify.annotations.Nullable;

/** One customer made, changed or revealed by hand. */
public final class CustomerDesk {
    private final Aggregates aggregates;
    private final History history;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;
    private final Events events;
    private final Audit audit;
    private final RevealReasons reasons;

    public CustomerDesk(
            Sql sql,
            EntityManager entities,
            Vault vault,
            Caller caller,
            Clock clock,
            Events events,
            Audit audit,
            RevealReasons reasons) {
        this.aggregates = new Aggregates(sql, entities);
        this.history = new History(sql, caller, clock);
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
        this.reasons = reasons;
    }

    /** Makes a customer and gives its id. */
    public long create(CustomerDetails details) {
        Customer customer = new Customer(aggregates.nextId("customer"), caller.tenantNumber(), clock.instant());
        apply(customer, details, new Diffs());
        aggregates.add(customer);
        events.publish(new CustomerChanged(List.of(customer.id())));
        return customer.id();
    }

    /** Changes a customer that nobody else has changed since {@code version}. */
    public void change(long id, int version, CustomerDetails details) {
        Customer customer = aggregates.customer(id);
        Aggregates.checkVersion(version, customer.version());
        Diffs diffs = new Diffs();
        apply(customer, details, diffs);
        if (!diffs.isEmpty()) {
            customer.changed(clock.instant());
            aggregates.flush();
            history.keep(id, null, diffs);
            events.publish(new CustomerChanged(List.of(id)));
        }
    }

    /** The telephone number in clear; that it was looked at is kept. */
    public String revealPhone(long id, String reason) {
        Customer customer = aggregates.customer(id);
        return reveal(customer, "phone", customer.phoneSealed(), reason);
    }

    /** The id number in clear; that it was looked at is kept. */
    public String revealIdNo(long id, String reason) {
        Customer customer = aggregates.customer(id);
        return reveal(customer, "id_no", customer.idSealed(), reason);
    }

    public List<CustomerCard.Change> changes(long id) {
        aggregates.customer(id);
        return history.of(id);
    }

    private String reveal(Customer customer, String field, byte @Nullable [] sealed, String reason) {
        if (reason.isBlank() || reason.length() > 200) {
            throw Refused.invalid("reason", "reveal_reason", Map.of("max", 200));
        }
        String why = reasons.told(reasons.kept("reason", reason));
        audit.record("customers.reveal", "customer/" + customer.number(), Map.of("field", field, "reason", why));
        return sealed == null ? "" : vault.open(sealed);
    }

    private void apply(Customer customer, CustomerDetails details, Diffs diffs) {
        CustomerKind kind = CustomerKind.of(details.kind())
                .orElseThrow(() -> Refused.invalid("kind", "kind_unknown", value(details.kind())));
        customer.describe(
                kind,
                Words.name("name", details.name()),
                level(details),
                details.keyAccount(),
                details.blacklisted(),
                diffs);
        String phone = details.phone();
        if (phone != null) {
            customer.phone(phone(phone), diffs);
        }
        String idNo = details.idNo();
        if (idNo != null) {
            customer.idNo(idNo(kind, idNo.strip()), diffs);
        }
        List<CustomerDetails.Contact> contacts = details.contacts();
        if (contacts != null) {
            customer.contacts(contacts(customer, contacts, diffs), diffs);
        }
    }

    private List<Contact> contacts(Customer customer, List<CustomerDetails.Contact> said, Diffs diffs) {
        List<Contact> all = new ArrayList<>();
        for (CustomerDetails.Contact one : said) {
            String name = Words.name("contact", one.name());
            Contact contact = customer.contact(name).orElseGet(() -> new Contact(aggregates.nextId("contact"), name));
            if (all.stream().anyMatch(other -> other.name().equals(name))) {
                throw Refused.invalid("contact", "contact_twice", Map.of("name", name));
            }
            contact.position(Words.optional("position", one.position()), diffs);
            String phone = one.phone();
            if (phone != null) {
                contact.phone(phone(phone), diffs);
            }
            all.add(contact);
        }
        return all;
    }

    private @Nullable Sealed phone(String text) {
        if (text.isBlank()) {
            return null;
        }
        String digits = Phone.digits(text).orElseThrow(() -> Refused.invalid("phone", "phone_form"));
        return Sealed.of(vault, digits);
    }

    private @Nullable Sealed idNo(CustomerKind kind, String text) {
        if (text.isEmpty()) {
            return null;
        }
        Optional<String> number =
                kind == CustomerKind.R ? IdNumber.resident(text, LocalDate.now(clock)) : IdNumber.organisation(text);
        return Sealed.of(vault, number.orElseThrow(() -> Refused.invalid("id_no", "id_no_check")));
    }

    private static CustomerLevel level(CustomerDetails details) {
        String level = details.level();
        try {
            return level == null ? CustomerLevel.NORMAL : CustomerLevel.valueOf(level);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid("level", "level_unknown", value(level));
        }
    }

    private static Map<String, Object> value(@Nullable String value) {
        return Map.of("value", String.valueOf(value));
    }
}
