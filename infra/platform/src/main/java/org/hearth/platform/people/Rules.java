package org.hearth.platform.people;

import java.util.List;
import java.util.Map;
import org.hearth.kernel.TenantId;
import org.hearth.platform.PeopleRules;
import org.hearth.platform.Role;
import org.jdbi.v3.core.Handle;

/** What subsidiaries have decided about their people, as rows. */
final class Rules {
    private Rules() {}

    static PeopleRules read(Handle handle, TenantId tenant) {
        return handle.createQuery("select manager_factor, grant_self_issued from people_setting where tenant = :tenant")
                .bind("tenant", tenant.code())
                .map((row, context) -> new PeopleRules(row.getBoolean(1), row.getBoolean(2)))
                .findOne()
                .orElse(new PeopleRules(false, false));
    }

    static void write(Handle handle, TenantId tenant, PeopleRules rules) {
        handle.createUpdate(
                        "insert into people_setting (tenant, manager_factor, grant_self_issued)"
                                + " values (:tenant, :factor, :self) on conflict (tenant) do update"
                                + " set manager_factor = excluded.manager_factor, grant_self_issued = excluded.grant_self_issued")
                .bind("tenant", tenant.code())
                .bind("factor", rules.managerFactor())
                .bind("self", rules.grantSelfIssued())
                .execute();
    }

    /** The managers of a subsidiary. */
    static List<Long> managers(Handle handle, TenantId tenant) {
        return handle.createQuery("select distinct person_id from membership where tenant = :tenant and role = :role")
                .bind("tenant", tenant.code())
                .bind("role", Role.MANAGER.name())
                .mapTo(Long.class)
                .list();
    }

    static Map<String, Object> details(PeopleRules rules) {
        return Map.of("managerFactor", rules.managerFactor(), "grantSelfIssued", rules.grantSelfIssued());
    }
}
