package org.hearth.tenants.group;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import org.hearth.kernel.port.Consolidation;
import org.hearth.kernel.port.SqlFile;
import org.hearth.tenants.PlatformSql;
import org.hearth.tenants.TenantScope;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Takes the current subsidiary's monthly facts over into the group's schema. */
@Singleton
public class HeadquartersFacts implements Consolidation {
    private final PlatformSql sql;

    @Inject
    public HeadquartersFacts(PlatformSql sql) {
        this.sql = sql;
    }

    @Override
    public void publish(List<YearMonth> months, List<Fact> facts) {
        String tenant = TenantScope.require().requireTenant().code();
        for (Fact fact : facts) {
            if (!months.contains(fact.month())) {
                throw new IllegalArgumentException("a fact of " + fact.month() + " among those of " + months);
            }
        }
        sql.inTransaction(handle -> {
            handle.createUpdate(
                            "delete from fact_month where tenant = :tenant and month = any(cast(:months as date[]))")
                    .bind("tenant", tenant)
                    .bindArray(
                            "months",
                            String.class,
                            months.stream()
                                    .map(month -> month.atDay(1).toString())
                                    .toList())
                    .execute();
            return insert(handle, tenant, facts);
        });
    }

    private static int insert(Handle handle, String tenant, List<Fact> facts) {
        if (facts.isEmpty()) {
            return 0;
        }
        PreparedBatch batch = handle.prepareBatch(SqlFile.of(HeadquartersFacts.class, "insert_fact.sql"));
        for (Fact fact : facts) {
            batch.bind("tenant", tenant)
                    .bind("month", fact.month().atDay(1))
                    .bind("branchId", fact.branchId())
                    .bind("branchName", fact.branchName())
                    .bind("customerKind", fact.customerKind())
                    .bind("customers", fact.customers())
                    .bind("volumeLitres", fact.volumeLitres())
                    .bind("bills", fact.bills())
                    .bind("billedFen", fact.billedFen())
                    .bind("collectedFen", fact.collectedFen())
                    .bind("arrearsFen", fact.arrearsFen())
                    .bind("cases", fact.cases())
                    .add();
        }
        return batch.execute().length;
    }
}
