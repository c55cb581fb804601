package org.hearth.customers;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an account by hand.
 *
 * @param address null leaves it as it is
 * @param priceCode null for the plan of the customer's kind
 * @param householdSize 1 to 20
 * @param opened not after today; null for today
 */
public record AccountDetails(
        @Nullable Address address,
        @Nullable String priceCode,
        int householdSize,
        @Nullable LocalDate opened,
        @Nullable Long branchId,
        @Nullable String bookCode,
        @Nullable String legacyNumber) {
    /** A place by its nine levels; null or empty where a level is skipped. */
    public record Address(
            @Nullable String province,
            @Nullable String city,
            @Nullable String district,
            @Nullable String street,
            @Nullable String community,
            @Nullable String building,
            @Nullable String unit,
            @Nullable String floor,
            @Nullable String room) {
        /** The nine names, empty where a level is skipped. */
        public List<String> names() {
            return Stream.of(province, city, district, street, community, building, unit, floor, room)
                    .map(name -> name == null ? "" : name.strip())
                    .toList();
        }
    }
}
