package org.hearth.tenants.group;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Requires;

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
    public List<TenantFigures> subsidiaries(YearMonth month) {
        return facts.subsidiaries(month);
    }

    /** The branches of one subsidiary in a month, the one that billed most first. */
    @Requires("group.view")
    public List<TenantFigures> branches(TenantId tenant, YearMonth month) {
        return facts.branches(tenant, month);
    }

    /**
     * The group month by month, oldest first, without gaps.
     *
     * @param last the newest month
     * @param months how many, 1 to 120
     * @throws Refused if there are too many or too few months
     */
    @Requires("group.view")
    public List<TenantFigures.Point> series(YearMonth last, int months) {
        return facts.series(null, last, checked(months));
    }

    /** One subsidiary month by month, oldest first, without gaps. */
    @Requires("group.view")
    public List<TenantFigures.Point> series(TenantId tenant, YearMonth last, int months) {
        return facts.series(tenant, last, checked(months));
    }

    private static int checked(int months) {
        if (months < 1 || months > LONGEST_SERIES) {
            throw Refused.invalid("months", "group_months", Map.of("longest", LONGEST_SERIES));
        }
        return months;
    }
}
