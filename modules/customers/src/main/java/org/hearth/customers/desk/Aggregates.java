package org.hearth.customers.desk;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Sql;

/** The customers and accounts of the current subsidiary, one at a time. */
final class Aggregates {
    private final Sql sql;
    private final EntityManager entities;

    Aggregates(Sql sql, EntityManager entities) {
        this.sql = sql;
        this.entities = entities;
    }

    Customer customer(long id) {
        Customer customer = entities.find(Customer.class, id);
        if (customer == null) {
            throw Refused.notFound("customer", id);
        }
        return customer;
    }

    Account account(long id) {
        Account account = entities.find(Account.class, id);
        if (account == null) {
            throw Refused.notFound("account", id);
        }
        return account;
    }

    void add(Object aggregate) {
        entities.persist(aggregate);
        entities.flush();
    }

    /** Writes what was changed, so that statements see it. */
    void flush() {
        try {
            entities.flush();
        } catch (OptimisticLockException e) {
            throw changedMeanwhile();
        }
    }

    long nextId(String table) {
        return sql.with(handle -> handle.createQuery("select nextval(pg_get_serial_sequence(:table, 'id'))")
                .bind("table", table)
                .mapTo(Long.class)
                .one());
    }

    static void checkVersion(int expected, int actual) {
        if (expected != actual) {
            throw changedMeanwhile();
        }
    }

    private static Refused changedMeanwhile() {
        return Refused.conflict("changed_meanwhile", Map.of());
    }
}
