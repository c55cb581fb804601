package org.hearth.tenants.testing;

import java.util.function.Consumer;
import java.util.function.Function;
import org.hearth.kernel.port.Sql;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.routing.TenantSql;
import org.jdbi.v3.core.Handle;

/** Sql of the running transaction; where a scope is open without one, as in a job between its chunks, a short one of its own, as a facade's. */
final class TestSql implements Sql {
    private final TestTenants tenants;
    private final TestTransactions transactions;
    private final Sql real;

    TestSql(TestTenants tenants, TestTransactions transactions, Sql real) {
        this.tenants = tenants;
        this.transactions = transactions;
        this.real = real;
    }

    @Override
    public <T> T with(Function<Handle, T> work) {
        return TenantSql.isMaking() || transactions.current().isPresent()
                ? real.with(work)
                : tenants.call(TenantScope.require(), () -> real.with(work));
    }

    @Override
    public void apart(Consumer<Handle> work) {
        tenants.call(TenantScope.require(), () -> {
            real.use(work);
            return Boolean.TRUE;
        });
    }
}
