package org.hearth.billing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.kernel.Texts;
import org.hearth.kernel.setting.NumberSettings.Range;
import org.junit.jupiter.api.Test;

class BillSettingsTest {
    @Test
    void each_setting_has_a_name_and_a_help_that_says_its_bounds_in_both_languages() {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Map<String, String> texts = Texts.of(language).entries();
            for (Range range : BillSettings.ALL) {
                String key = "setting.billing." + range.key();
                assertThat(texts).containsKey(key);
                assertThat(texts.get(key + ".help"))
                        .as(key)
                        .contains(Long.toString(range.least()), Long.toString(range.most()));
            }
        }
    }

    @Test
    void a_nought_that_means_no_limit_is_said_in_words() {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Map<String, String> texts = Texts.of(language).entries();
            assertThat(BillSettings.ALL)
                    .filteredOn(range -> range.usual() == 0)
                    .isNotEmpty()
                    .allSatisfy(range -> assertThat(texts).containsKey("setting.billing." + range.key() + ".0"));
        }
    }

    @Test
    void each_setting_changes_what_a_run_goes_by() {
        RunTerms usual = BillSettings.terms(Range::usual);
        BillSettings.ALL.stream()
                .filter(range -> !range.key().equals("due_days"))
                .forEach(changed -> assertThat(
                                BillSettings.terms(range -> range.equals(changed) ? range.most() : range.usual()))
                        .as(changed.key())
                        .isNotEqualTo(usual));
    }

    @Test
    void what_is_usual_lies_within_the_bounds() {
        assertThat(BillSettings.ALL)
                .allSatisfy(range -> assertThat(range.usual()).isBetween(range.least(), range.most()));
    }
}
