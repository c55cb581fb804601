package org.hearth.billing.bill;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.metering.BilledThrough;

/** Tells metering which readings stand on issued bills. */
@Singleton
public class LastBills implements BilledThrough {
    private final Sql sql;

    @Inject
    public LastBills(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Long, LocalDate> billedThrough(Collection<Long> accountIds) {
        return sql.with(handle -> handle.createQuery(SqlFile.of(LastBills.class, "billed_through.sql"))
                .bindArray("accounts", Long.class, accountIds)
                .reduceRows(new HashMap<>(), (found, row) -> {
                    found.put(row.getColumn("account_id", Long.class), row.getColumn("to_on", LocalDate.class));
                    return found;
                }));
    }
}
