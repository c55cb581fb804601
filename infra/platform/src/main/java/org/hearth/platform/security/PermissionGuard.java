package org.hearth.platform.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Caller;
import org.hearth.tenants.TenantScope;

/** Stands before every act that {@link Requires} something, before its transaction begins; nobody in scope may do nothing. */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class PermissionGuard {
    private final Caller caller;
    private final ShutCompany shut;

    @Inject
    PermissionGuard(Caller caller, ShutCompany shut) {
        this.caller = caller;
        this.shut = shut;
    }

    @AroundInvoke
    Object guard(InvocationContext act) throws Exception {
        String permission = permission(act);
        if (TenantScope.current().isEmpty()) {
            throw Refused.forbidden(permission);
        }
        caller.require(permission);
        try {
            return act.proceed();
        } catch (Exception e) {
            throw shut.refusal(e).orElseThrow(() -> e);
        }
    }

    private static String permission(InvocationContext act) {
        Requires required = act.getMethod().getAnnotation(Requires.class);
        if (required == null) {
            required = act.getMethod().getDeclaringClass().getAnnotation(Requires.class);
        }
        if (required == null || required.value().isEmpty()) {
            throw new IllegalStateException(act.getMethod() + " names no permission");
        }
        return required.value();
    }
}
