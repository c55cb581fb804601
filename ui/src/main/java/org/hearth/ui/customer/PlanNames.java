package org.hearth.ui.customer;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.tariffs.PlanRow;
import org.hearth.tariffs.Tariffs;

/** What people call a price plan. */
@Singleton
class PlanNames {
    private final Tariffs tariffs;

    @Inject
    PlanNames(Tariffs tariffs) {
        this.tariffs = tariffs;
    }

    /** All plans' names by code. */
    Map<String, String> all() {
        return tariffs.plans().stream().collect(Collectors.toMap(PlanRow::code, PlanRow::name));
    }

    /** The name of an account's price code; what follows a slash is the plan's alternative. */
    static String of(Map<String, String> names, String priceCode) {
        return names.getOrDefault(priceCode.split("/", 2)[0], priceCode);
    }
}
