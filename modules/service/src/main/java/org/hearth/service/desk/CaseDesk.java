package org.hearth.service.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.customers.AccountCard;
import org.hearth.customers.CustomerCard;
import org.hearth.customers.Customers;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.Vault;
import org.hearth.service.CaseAdvance;
import org.hearth.service.CaseState;
import org.hearth.service.CaseTaken;
import org.hearth.service.NewCase;
import org.jspecify.annotations.Nullable;

/** One case taken, moved on, or its telephone number revealed. */
public final class CaseDesk {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{3,18}[0-9]");
    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z_.:-]{1,64}");
    private static final int TAIL = 4;

    private final Sql sql;
    private final EntityManager entities;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;
    private final Events events;
    private final Audit audit;
    private final Customers customers;

    public CaseDesk(
            Sql sql,
            EntityManager entities,
            Vault vault,
            Caller caller,
            Clock clock,
            Events events,
            Audit audit,
            Customers customers) {
        this.sql = sql;
        this.entities = entities;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
        this.events = events;
        this.audit = audit;
        this.customers = customers;
    }

    /** Takes a case, or finds the one that was taken under the same key; gives its id. */
    public long take(NewCase asked) {
        if (!KEY.matcher(asked.key()).matches()) {
            throw Refused.invalid("key", "case_key");
        }
        sql.use(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtext(current_schema() || :key))")
                .bind("key", asked.key())
                .mapToMap()
                .list());
        Optional<Long> known = idOf(asked.key());
        return known.isPresent() ? known.get() : takeNew(asked);
    }

    /** Moves a case on that nobody else has moved since {@code version}. */
    public void advance(long id, int version, CaseAdvance step) {
        ServiceCase serviceCase = find(id);
        if (version != serviceCase.version()) {
            throw changedMeanwhile();
        }
        String assignee = CaseText.optional("assignee", step.assignee(), 100);
        String note = CaseText.optional("note", step.note(), 2000);
        if (step.to() == CaseState.ASSIGNED && assignee.isEmpty()) {
            throw Refused.invalid("assignee", "case_assignee");
        }
        if ((step.to() == CaseState.DONE || step.to() == CaseState.CANCELLED) && note.isEmpty()) {
            throw Refused.invalid("note", "case_note");
        }
        serviceCase.advance(step(step.to(), assignee, note));
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw changedMeanwhile();
        }
    }

    /** The number to call back in clear; that it was looked at is kept. */
    public String revealPhone(long id, String reason) {
        String why = CaseText.required("reason", reason, 200);
        ServiceCase serviceCase = find(id);
        audit.record("service.reveal", "case/" + serviceCase.number(), Map.of("field", "phone", "reason", why));
        byte[] sealed = serviceCase.phoneSealed();
        return sealed == null ? "" : vault.open(sealed);
    }

    private long takeNew(NewCase asked) {
        if (asked.emergency() && !asked.type().canBeEmergency()) {
            throw Refused.invalid("emergency", "case_no_emergency");
        }
        String description = CaseText.required("description", asked.description(), 2000);
        AccountCard account = account(asked);
        CustomerCard customer = customer(asked, account);
        String address = CaseText.optional("address", asked.address(), 300);
        if (address.isEmpty() && customer == null) {
            throw Refused.invalid("address", "case_where");
        }
        Instant now = clock.instant();
        Instant due = promise(asked).due(now, clock.getZone());
        ServiceCase taken = new ServiceCase(
                nextId("service_case"), asked.key(), asked.type(), asked.emergency(), asked.channel(), now, due);
        taken.concern(
                customer == null ? null : customer.id(),
                account == null ? null : account.id(),
                account == null ? null : account.branchId());
        String contact = CaseText.optional("contact", asked.contact(), 100);
        taken.describe(
                contact.isEmpty() && customer != null ? customer.name() : contact,
                address.isEmpty() && account != null ? account.address() : address,
                description);
        String phone = asked.phone();
        if (phone != null && !phone.isBlank()) {
            callBack(taken, phone.strip());
        }
        taken.begin(step(CaseState.TAKEN, "", ""));
        entities.persist(taken);
        entities.flush();
        events.publish(new CaseTaken(
                taken.id(),
                taken.number(),
                asked.type(),
                asked.emergency(),
                customer == null ? null : customer.id(),
                taken.branchId(),
                now));
        return taken.id();
    }

    private @Nullable AccountCard account(NewCase asked) {
        Long accountId = asked.accountId();
        if (accountId != null) {
            AccountCard account = customers.account(accountId);
            Long customerId = asked.customerId();
            if (customerId != null && customerId != account.customerId()) {
                throw Refused.invalid("accountId", "case_account");
            }
            return account;
        }
        Long customerId = asked.customerId();
        return customerId == null
                ? null
                : customers.accountsOf(customerId).stream().findFirst().orElse(null);
    }

    private @Nullable CustomerCard customer(NewCase asked, @Nullable AccountCard account) {
        Long customerId = asked.customerId();
        if (customerId != null) {
            return customers.card(customerId);
        }
        return account == null ? null : customers.card(account.customerId());
    }

    private void callBack(ServiceCase taken, String phone) {
        if (!PHONE.matcher(phone).matches()) {
            throw Refused.invalid("phone", "case_phone");
        }
        taken.callBack(vault.seal(phone), phone.substring(phone.length() - TAIL));
    }

    private Promise promise(NewCase asked) {
        return sql.with(handle -> handle.createQuery(
                        "select minutes, working_days from case_promise where type = :type and emergency = :emergency")
                .bind("type", asked.type())
                .bind("emergency", asked.emergency())
                .map((row, context) -> new Promise(
                        row.getObject("minutes", Integer.class), row.getObject("working_days", Integer.class)))
                .one());
    }

    private Optional<Long> idOf(String key) {
        return sql.with(handle -> handle.createQuery("select id from service_case where key = :key")
                .bind("key", key)
                .mapTo(Long.class)
                .findOne());
    }

    private CaseStep step(CaseState to, String assignee, String note) {
        return new CaseStep(
                nextId("case_step"), clock.instant(), caller.personId(), caller.personName(), to, assignee, note);
    }

    private long nextId(String table) {
        return sql.with(handle -> handle.createQuery("select nextval(pg_get_serial_sequence(:table, 'id'))")
                .bind("table", table)
                .mapTo(Long.class)
                .one());
    }

    private ServiceCase find(long id) {
        ServiceCase found = entities.find(ServiceCase.class, id);
        if (found == null) {
            throw Refused.notFound("case", id);
        }
        return found;
    }

    private static Refused changedMeanwhile() {
        return Refused.conflict("changed_meanwhile", Map.of());
    }
}
