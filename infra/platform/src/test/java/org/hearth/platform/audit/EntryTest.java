package org.hearth.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.hearth.platform.security.Secret;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final Instant AT = Instant.parse("2026-11-21T01:02:03.000004Z");
    private static final byte[] START = new byte[32];

    @Test
    void every_value_of_an_act_is_part_of_its_hash() {
        List<Entry> entries = List.of(
                entry(1, AT, 7, "李明", "payments.take", "payment/1", "{}"),
                entry(2, AT, 7, "李明", "payments.take", "payment/1", "{}"),
                entry(1, AT.plusNanos(1000), 7, "李明", "payments.take", "payment/1", "{}"),
                entry(1, AT, 8, "李明", "payments.take", "payment/1", "{}"),
                entry(1, AT, 7, "李朋", "payments.take", "payment/1", "{}"),
                entry(1, AT, 7, "李明", "payments.reverse", "payment/1", "{}"),
                entry(1, AT, 7, "李明", "payments.take", "payment/2", "{}"),
                entry(1, AT, 7, "李明", "payments.take", "payment/1", "{\"fen\": 1}"));
        Set<String> hashes = entries.stream()
                .map(entry -> Secret.name(entry.hashAfter(START)))
                .collect(Collectors.toSet());
        assertThat(hashes).hasSameSizeAs(entries);
    }

    @Property
    void text_cannot_flow_from_one_value_into_the_next(@ForAll String one, @ForAll String two) {
        if (!two.isEmpty()) {
            Entry apart = entry(1, AT, 7, "p", one, two, "{}");
            Entry together = entry(1, AT, 7, "p", one + two, "", "{}");
            assertThat(apart.hashAfter(START)).isNotEqualTo(together.hashAfter(START));
        }
    }

    @Test
    void the_hash_depends_on_the_row_before() {
        Entry entry = entry(1, AT, 7, "p", "a.b", "t", "{}");
        assertThat(entry.hashAfter(START)).isNotEqualTo(entry.hashAfter(entry.hashAfter(START)));
    }

    private static Entry entry(
            long id, Instant at, long personId, String person, String act, String thing, String details) {
        return new Entry(id, at, personId, person, act, thing, details, 0, null);
    }
}
