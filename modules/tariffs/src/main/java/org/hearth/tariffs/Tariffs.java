package org.hearth.tariffs;

import static org.hearth.kernel.module.Reaches.What.NOTHING;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.kernel.module.Reaches;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Audit;
import org.hearth.kernel.port.Caller;
import org.hearth.tariffs.plan.Plans;
import org.hearth.tariffs.plan.TermsCheck;

/** Price plans: look, publish, try out; and the price book for whoever rates. */
@Facade
public class Tariffs {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");
    private static final int LONGEST_NAME = 100;

    private final Plans plans;
    private final Caller caller;
    private final Audit audit;

    @Inject
    public Tariffs(Plans plans, Caller caller, Audit audit) {
        this.plans = plans;
        this.caller = caller;
        this.audit = audit;
    }

    /** All plans by code. */
    @Requires("tariffs.view")
    @Reaches(NOTHING)
    public List<PlanRow> plans() {
        return plans.all();
    }

    /** @throws Refused if there is no such plan */
    @Requires("tariffs.view")
    @Reaches(NOTHING)
    public PlanDetail plan(String code) {
        return new PlanDetail(find(code), plans.versions(code));
    }

    /**
     * Begins a plan, still without a price.
     *
     * @param code lower-case letters, digits and hyphens; what accounts name
     * @param customerKind {@code R} residential, {@code C} commercial and industrial
     * @throws Refused if a value is not allowed or the code is taken
     */
    @Requires("tariffs.edit")
    public PlanRow create(String code, String name, String customerKind) {
        if (code == null || !CODE.matcher(code).matches()) {
            throw Refused.invalid("code", "price_code", Map.of("code", String.valueOf(code)));
        }
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            throw Refused.invalid("name", "price_name");
        }
        if (!"R".equals(customerKind) && !"C".equals(customerKind)) {
            throw Refused.invalid("customerKind", "price_customer_kind");
        }
        if (!plans.add(code, name.strip(), customerKind)) {
            throw Refused.conflict("price_code_taken", Map.of("code", code));
        }
        audit.record("tariffs.edit", "price_plan/" + code, Map.of("name", name, "customerKind", customerKind));
        return find(code);
    }

    /**
     * Publishes the next version of a plan. Versions before it stay as they are and go on pricing the days before
     * {@code validFrom}; bills already issued are not touched.
     *
     * @param validFrom first day on which it prices gas, later than that of every version before
     * @throws Refused naming what cannot be accepted in the terms or the date
     */
    @Requires("tariffs.edit")
    public PlanVersion publish(String code, LocalDate validFrom, PriceTerms terms) {
        PlanRow plan = find(code);
        if (validFrom == null) {
            throw Refused.invalid("validFrom", "price_valid_from_missing");
        }
        if (terms == null) {
            throw Refused.invalid("terms", "price_terms_missing");
        }
        TermsCheck.check(terms);
        plans.lock(plan.id());
        if (plans.isLocked(plan.id())) {
            throw Refused.conflict("setting_locked", Map.of("key", code));
        }
        PlanRow now = find(code);
        if (now.validFrom() != null && !validFrom.isAfter(now.validFrom())) {
            throw Refused.invalid("validFrom", "price_valid_from", Map.of("date", now.validFrom()));
        }
        PlanVersion version = new PlanVersion(code, now.version() + 1, validFrom, terms);
        plans.add(plan.id(), version, caller.personName(), caller.personId());
        audit.record(
                "tariffs.edit",
                "price_plan/" + code,
                Map.of("version", version.version(), "validFrom", validFrom.toString()));
        return version;
    }

    /**
     * What usage would cost under a plan, without any trace.
     *
     * @param code a plan's code, with {@link PriceBook#FLAT_SUFFIX} for its flat alternative
     * @param beforeLitres volume already used in the cycle of the first day
     * @throws Refused if there is no such plan or no version covers the first day
     */
    @Requires("tariffs.view")
    @Reaches(NOTHING)
    public Rated tryOut(String code, Usage usage, long beforeLitres) {
        PriceBook book = priceBook();
        return book.rate(code, usage, book.countsBefore(code, usage, beforeLitres));
    }

    /** All versions of all plans as they are now. */
    @Open("billing and screens rate with it; prices are no secret within the company")
    public PriceBook priceBook() {
        return new PriceBook(plans.versions());
    }

    private PlanRow find(String code) {
        return plans.find(code).orElseThrow(() -> Refused.notFound("price_plan", code));
    }
}
