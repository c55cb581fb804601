package org.hearth.customers.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row whose every value is acceptable by itself; null where the file says nothing. */
record CheckedRow(
        long number,
        String accountNo,
        String name,
        @Nullable String kind,
        @Nullable String phone,
        @Nullable String idNo,
        @Nullable String path,
        @Nullable Integer household,
        @Nullable String priceCode,
        @Nullable LocalDate opened,
        @Nullable String book,
        @Nullable Long branchId,
        @Nullable String contact) {}
