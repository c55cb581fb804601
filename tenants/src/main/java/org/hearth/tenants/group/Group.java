package org.hearth.tenants.group;

import static org.hearth.kernel.module.Reaches.What.ITSELF;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Reaches;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Reach;
import org.hearth.tenants.TenantScope;

/** Headquarters' view of all subsidiaries, from what they hand over; no subsidiary's own data is touched. */
@Facade
public class Group {
    private static final int LONGEST_SERIES = 120;

    private final FactRows facts;

    @Inject
    Group(FactRows facts) {
        this.facts = facts;
    }

    /** All subsidiaries side by side in a month, the one that billed most first; also those that have handed nothing over. */
    @Requires("group.view")
    @Reaches(ITSELF)
    public List<TenantFigures> subsidiaries(YearMonth month) {
        Reach reach = reach();
        return facts.subsidiaries(month).stream()
                .filter(row -> reach.holdsTenant(row.tenant()))
                .toList();
    }

    /** The branches of one subsidiary in a month, the one that billed most first. */
    @Requires("group.view")
    @Reaches(ITSELF)
    public List<TenantFigures> branches(TenantId tenant, YearMonth month) {
        check(tenant);
        return facts.branches(tenant, month);
    }

    /**
     * The group, or those of its subsidiaries that the caller looks after, month by month, oldest first, without gaps.
     *
     * @param last the newest month
     * @param months how many, 1 to 120
     * @throws Refused if there are too many or too few months
     */
    @Requires("group.view")
    @Reaches(ITSELF)
    public List<TenantFigures.Point> series(YearMonth last, int months) {
        return facts.series(reach(), last, checked(months));
    }

    /**
     * What each subsidiary billed month by month, oldest first and in fen, by the subsidiary's code; those that never handed anything
     * over in these months are left out. One question for all of them, for small drawings side by side.
     *
     * @param months how many, 1 to 120
     */
    @Requires("group.view")
    @Reaches(ITSELF)
    public Map<String, List<Long>> billedByMonth(YearMonth last, int months) {
        return facts.billedByMonth(reach(), last, checked(months));
    }

    /** One subsidiary month by month, oldest first, without gaps. */
    @Requires("group.view")
    @Reaches(ITSELF)
    public List<TenantFigures.Point> series(TenantId tenant, YearMonth last, int months) {
        check(tenant);
        return facts.series(new Reach(false, Set.of(), Set.of(), Set.of(tenant.code())), last, checked(months));
    }

    private void check(TenantId tenant) {
        if (!reach().holdsTenant(tenant.code())) {
            throw Refused.notFound("tenant", tenant.code());
        }
    }

    private static Reach reach() {
        return TenantScope.require().actor().reach("group.view");
    }

    private static int checked(int months) {
        if (months < 1 || months > LONGEST_SERIES) {
            throw Refused.invalid("months", "group_months", Map.of("longest", LONGEST_SERIES));
        }
        return months;
    }
}
