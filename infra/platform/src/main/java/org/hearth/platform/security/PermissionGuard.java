package org.hearth.platform.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Parameter;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Reaches;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Reach;
import org.hearth.kernel.port.Territory;
import org.hearth.tenants.TenantScope;

/**
 * Stands before every act that {@link Requires} something, before its transaction begins: nobody in scope may do nothing, and a
 * limited permission reaches only what the act says it touches.
 */
@Requires
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class PermissionGuard {
    private final Caller caller;
    private final ShutCompany shut;
    private final Territory territory;

    @Inject
    PermissionGuard(Caller caller, ShutCompany shut, Territory territory) {
        this.caller = caller;
        this.shut = shut;
        this.territory = territory;
    }

    @AroundInvoke
    Object guard(InvocationContext act) throws Exception {
        String permission = permission(act);
        if (TenantScope.current().isEmpty()) {
            throw Refused.forbidden(permission);
        }
        if (caller.may(permission) && !caller.reach(permission).everything()) {
            checkReach(act, caller.reach(permission), permission);
        } else {
            caller.require(permission);
        }
        try {
            return act.proceed();
        } catch (Exception e) {
            throw shut.refusal(e).orElseThrow(() -> e);
        }
    }

    /** An act that does not say how it keeps within a limit is closed to those who have one. */
    private void checkReach(InvocationContext act, Reach reach, String permission) {
        boolean said = act.getMethod().isAnnotationPresent(Reaches.class);
        Parameter[] parameters = act.getMethod().getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Reaches touched = parameters[i].getAnnotation(Reaches.class);
            if (touched != null) {
                said = true;
                check(touched.value(), reach, (Long) act.getParameters()[i]);
            }
        }
        if (!said) {
            caller.require(permission);
        }
    }

    private void check(Reaches.What what, Reach reach, long id) {
        if (what == Reaches.What.ACCOUNT) {
            territory.checkAccount(reach, id);
        } else {
            territory.checkCustomer(reach, id);
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
