package org.hearth.tariffs;

import java.time.LocalDate;
import org.hearth.kernel.Refused;
import org.hearth.tariffs.plan.PlanText;

/**
 * A price plan as headquarters' templates carry it.
 *
 * @param customerKind R residential, C commercial and industrial
 * @param validFrom the day from which it is meant to hold
 */
public record PublishedPlan(String name, String customerKind, LocalDate validFrom, PriceTerms terms) {
    /** @throws Refused if the text is not a plan with a price */
    public static PublishedPlan read(String text) {
        PlanText plan = PlanText.read(text);
        return new PublishedPlan(plan.name(), plan.customerKind(), plan.validFrom(), plan.said());
    }

    /** The text that {@link #read} reads. */
    public String write() {
        return PlanText.of(name, customerKind, validFrom, terms).write();
    }
}
