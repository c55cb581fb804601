package org.hearth.kernel.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearth.kernel.Refused;
import org.junit.jupiter.api.Test;

class DictionaryEntriesTest {
    private static final DictionaryEntry METER = new DictionaryEntry("meter-fault", "表具故障", "Faulty meter", 20, true);
    private static final DictionaryEntry MISREAD = new DictionaryEntry("misread", "抄表错误", "Misread", 10, true);
    private static final DictionaryEntry PAST = new DictionaryEntry("goodwill", "人情减免", "Goodwill", 5, false);

    @Property
    void an_entry_is_read_back_as_it_was_written(
            @ForAll @StringLength(min = 1, max = 60) String zh,
            @ForAll @StringLength(min = 1, max = 60) String en,
            @ForAll @IntRange(max = 9999) int place,
            @ForAll boolean offered) {
        Assume.that(zh.equals(zh.strip()) && !zh.isBlank() && en.equals(en.strip()) && !en.isBlank());
        DictionaryEntry entry = new DictionaryEntry("a-1", zh, en, place, offered);
        assertThat(DictionaryEntry.read("a-1", entry.write())).isEqualTo(entry);
    }

    @Test
    void what_is_left_out_of_an_entry_has_a_usual_value_and_what_is_wrong_is_named() {
        assertThat(DictionaryEntry.read("leak", "{\"zh\":\" 漏气 \"}"))
                .isEqualTo(new DictionaryEntry("leak", "漏气", "漏气", 9999, true));
        assertField("code", () -> DictionaryEntry.read("Leak", "{\"zh\":\"漏气\"}"));
        assertField("zh", () -> DictionaryEntry.read("leak", "{\"en\":\"Leak\"}"));
        assertField("en", () -> DictionaryEntry.read("leak", "{\"zh\":\"漏气\",\"en\":\"" + "x".repeat(61) + "\"}"));
        assertField("place", () -> DictionaryEntry.read("leak", "{\"zh\":\"漏气\",\"place\":-1}"));
        for (String nonsense : List.of("", "null", "[]", "漏气", "{\"zh\":\"漏气\",\"colour\":\"red\"}", "{\"zh\":{}}")) {
            assertField("value", () -> DictionaryEntry.read("leak", nonsense));
        }
    }

    @Test
    void entries_stand_in_their_places_and_only_those_that_are_offered_can_be_chosen() {
        DictionaryEntries all = entries(true);
        assertThat(all.entries()).containsExactly(PAST, MISREAD, METER);
        assertThat(all.offered()).containsExactly(MISREAD, METER);
    }

    @Test
    void an_entry_is_kept_by_its_code_however_it_was_written() {
        for (String written : List.of("misread", " 抄表错误 ", "Misread", "MISREAD")) {
            assertThat(entries(false).kept("reason", written)).isEqualTo("misread");
        }
    }

    @Test
    void other_words_are_kept_as_they_are_where_they_are_taken_and_refused_by_name_where_not() {
        assertThat(entries(true).kept("reason", " 客户来电 ")).isEqualTo("客户来电");
        assertThat(entries(true).kept("reason", "人情减免")).isEqualTo("goodwill");
        assertField("reason", () -> entries(false).kept("reason", "客户来电"));
        assertField("reason", () -> entries(false).kept("reason", "人情减免"));
        assertThat(entries(false).kept("maker", "  ")).as("nothing is nothing").isEmpty();
    }

    @Test
    void people_read_words_in_their_language_also_of_what_is_no_longer_offered() {
        assertThat(entries(true).words("goodwill", Locale.SIMPLIFIED_CHINESE)).isEqualTo("人情减免");
        assertThat(entries(true).words("goodwill", Locale.ENGLISH)).isEqualTo("Goodwill");
        assertThat(entries(true).words("客户来电", Locale.ENGLISH)).isEqualTo("客户来电");
    }

    private static DictionaryEntries entries(boolean otherWords) {
        return new DictionaryEntries("bill_correction", List.of(METER, PAST, MISREAD), otherWords);
    }

    private static void assertField(String field, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
