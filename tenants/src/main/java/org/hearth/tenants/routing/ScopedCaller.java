package org.hearth.tenants.routing;

import jakarta.inject.Singleton;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Reach;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;

/** The caller as the open scope says it. */
@Singleton
public class ScopedCaller implements Caller {
    @Override
    public TenantId tenant() {
        return TenantScope.require().requireTenant();
    }

    @Override
    public int tenantNumber() {
        Bound bound = TenantScope.require();
        bound.requireTenant();
        return bound.number();
    }

    @Override
    public long personId() {
        return TenantScope.require().actor().personId();
    }

    @Override
    public String personName() {
        return TenantScope.require().actor().name();
    }

    @Override
    public Reach reach(String permission) {
        return TenantScope.require().actor().reach(permission);
    }

    @Override
    public boolean may(String permission) {
        return TenantScope.require().actor().may(permission);
    }
}
