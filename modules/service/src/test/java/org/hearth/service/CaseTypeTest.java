package org.hearth.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearth.kernel.Texts;
import org.junit.jupiter.api.Test;

class CaseTypeTest {
    @Test
    void there_are_fourteen_types_and_what_may_be_danger_stands_first() {
        assertThat(CaseType.values()).hasSize(14);
        List<CaseType> all = List.of(CaseType.values());
        long dangerous = all.stream().filter(CaseType::canBeEmergency).count();
        assertThat(all.subList(0, (int) dangerous)).allMatch(CaseType::canBeEmergency);
    }

    @Test
    void every_type_state_and_channel_has_its_word_in_both_languages() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.of(language);
            Stream.of(CaseType.values(), CaseState.values(), CaseChannel.values())
                    .flatMap(Stream::of)
                    .forEach(constant ->
                            assertThat(texts.label((Enum<?>) constant)).doesNotStartWith("!"));
        }
    }

    @Test
    void a_finished_case_never_moves_again() {
        for (CaseState state : CaseState.values()) {
            assertThat(state.next().isEmpty()).isEqualTo(state == CaseState.CLOSED || state == CaseState.CANCELLED);
            assertThat(state.next()).doesNotContain(CaseState.TAKEN);
        }
    }
}
