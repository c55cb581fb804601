package org.hearth.platform.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource({
        "en, en",
        "'en-GB,en;q=0.9', en",
        "'fr, en;q=0.5', en",
        "zh-CN, zh",
        "'zh-TW,zh;q=0.9,en;q=0.8', zh",
        "fr, zh",
        "*, zh",
        "';;;,q=', zh",
        "'', zh",
        "'en;q=0, zh;q=0.1', zh"
    })
    void the_first_language_that_the_house_speaks_is_taken(String header, String language) {
        assertThat(Languages.pick(header).getLanguage()).isEqualTo(language);
    }
}
