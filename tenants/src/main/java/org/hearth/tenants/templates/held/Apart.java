package org.hearth.tenants.templates.held;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;

/** Work on one subsidiary in a transaction of its own, so that headquarters can go from one to the next. */
@Singleton
public class Apart {
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T in(Bound scope, Supplier<T> work) {
        return TenantScope.call(scope, work::get);
    }
}
