package org.hearth.platform.work;

import java.util.function.Supplier;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;

/** New transactions of the fixture, for the actor of the scope. */
public final class TestTransactions extends Transactions {
    private final TestTenants tenants;

    public TestTransactions(TestTenants tenants) {
        this.tenants = tenants;
    }

    @Override
    public <T> T anew(Supplier<T> work) {
        Bound scope = TenantScope.require();
        return tenants.in(scope.requireTenant().code(), () -> TenantScope.call(scope, work::get));
    }
}
