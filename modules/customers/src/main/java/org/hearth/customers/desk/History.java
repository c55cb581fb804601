package org.hearth.customers.desk;

import java.time.Clock;
import java.util.List;
import org.hearth.customers.CustomerCard;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Who changed what of a customer, when, from what to what. */
final class History {
    private final Sql sql;
    private final Caller caller;
    private final Clock clock;

    History(Sql sql, Caller caller, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    void keep(long customerId, @Nullable Long accountId, Diffs diffs) {
        if (diffs.isEmpty()) {
            return;
        }
        sql.use(handle -> {
            PreparedBatch batch = handle.prepareBatch(SqlFile.of(History.class, "insert_change.sql"));
            for (Diffs.Diff diff : diffs.all()) {
                batch.bind("customer", customerId)
                        .bind("account", accountId)
                        .bind("now", clock.instant())
                        .bind("personId", caller.personId())
                        .bind("person", caller.personName())
                        .bind("field", diff.field())
                        .bind("old", diff.oldValue())
                        .bind("new", diff.newValue())
                        .add();
            }
            batch.execute();
        });
    }

    List<CustomerCard.Change> of(long customerId) {
        return sql.with(handle -> handle.createQuery("select at, person, account_id, field, old_value, new_value "
                        + "from customer_change where customer_id = :customer order by id desc limit 1000")
                .bind("customer", customerId)
                .map(ConstructorMapper.of(CustomerCard.Change.class))
                .list());
    }
}
