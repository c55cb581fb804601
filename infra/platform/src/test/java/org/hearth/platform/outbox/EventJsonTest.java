package org.hearth.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.hearth.kernel.GasVolume;
import org.hearth.kernel.Money;
import org.hearth.kernel.Period;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.UnitPrice;
import org.hearth.kernel.port.Event;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventJsonTest {
    enum Method {
        CASH,
        CARD
    }

    record Everything(
            long id,
            List<Long> accountIds,
            Money amount,
            GasVolume volume,
            UnitPrice price,
            Period period,
            YearMonth month,
            LocalDate on,
            Instant at,
            Method method,
            TenantId tenant,
            @Nullable String note,
            boolean isFinal)
            implements Event {}

    private static final Everything EVENT = new Everything(
            7,
            List.of(1L, 1L << 40),
            Money.ofFen(-5),
            GasVolume.ofLitres(12_345),
            UnitPrice.of("2.6125"),
            Period.of(YearMonth.of(2026, 2)),
            YearMonth.of(2026, 2),
            LocalDate.of(2026, 2, 28),
            Instant.parse("2026-02-28T12:34:56.123456Z"),
            Method.CARD,
            new TenantId("gz"),
            null,
            true);

    @Test
    void an_event_of_the_kernels_quantities_and_dates_comes_back_as_it_was() {
        assertThat(EventJson.read(Everything.class, EventJson.write(EVENT))).isEqualTo(EVENT);
    }

    @Test
    void an_event_of_a_newer_version_with_one_more_field_can_still_be_read() {
        String newer = EventJson.write(EVENT).replaceFirst("\\{", "{\"added\":[1,2],");
        assertThat(EventJson.read(Everything.class, newer)).isEqualTo(EVENT);
    }
}
