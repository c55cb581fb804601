package org.hearth.customers;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.port.Reach;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.kernel.port.Territory;

/** A customer belongs to every branch in which an account of his is; all his accounts are then in reach. */
@Facade
public class CustomerTerritory implements Territory {
    private final Sql sql;

    @Inject
    public CustomerTerritory(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Open("asked before limited acts, gives nothing away")
    public void checkAccount(Reach reach, long accountId) {
        if (!reach.everything() && !holds("(select customer_id from account where id = :id)", reach, accountId)) {
            throw Refused.notFound("account", accountId);
        }
    }

    @Override
    @Open("asked before limited acts, gives nothing away")
    public void checkCustomer(Reach reach, long customerId) {
        if (!reach.everything() && !holds(":id", reach, customerId)) {
            throw Refused.notFound("customer", customerId);
        }
    }

    @Override
    @Open("asked by the house, which tells no more than that there is one")
    public long customerOf(String number) {
        return sql.with(
                handle -> handle.createQuery("select id from customer where number = :number or unified_id = :number"
                                + " union select customer_id from account where number = :number order by 1 limit 1")
                        .bind("number", number)
                        .mapTo(Long.class)
                        .findOne()
                        .orElseThrow(() -> Refused.notFound("customer", number)));
    }

    /** Those of some customers that a permission reaches. */
    @Open("asked by lists of the house, gives nothing away")
    public Set<Long> within(Reach reach, Collection<Long> customerIds) {
        if (reach.everything() || customerIds.isEmpty()) {
            return Set.copyOf(customerIds);
        }
        return sql.with(handle ->
                Set.copyOf(handle.createQuery("select c.id from customer c where c.id = any(:ids) and <within>")
                        .define("within", SqlFile.of(CustomerTerritory.class, "within_reach.sql"))
                        .bindArray("ids", Long.class, customerIds)
                        .bindArray("units", Long.class, reach.units())
                        .bindArray("customers", Long.class, reach.customers())
                        .mapTo(Long.class)
                        .list()));
    }

    private boolean holds(String customer, Reach reach, long id) {
        return sql.with(handle -> handle.createQuery(
                        "select exists (select 1 from customer c where c.id = <customer> and <within>)")
                .define("customer", customer)
                .define("within", SqlFile.of(CustomerTerritory.class, "within_reach.sql"))
                .bind("id", id)
                .bindArray("units", Long.class, reach.units())
                .bindArray("customers", Long.class, reach.customers())
                .mapTo(Boolean.class)
                .one());
    }
}
