package org.hearth.platform.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The ASCII text 12345678901234567890 of the RFC in Base32. */
    private static final String RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(RFC_SECRET, Totp.step(Instant.ofEpochSecond(second))))
                .isEqualTo(code);
    }

    @Test
    void a_phone_that_is_half_a_minute_off_is_believed_and_one_that_is_two_minutes_off_is_not() {
        Instant now = Instant.parse("2026-11-22T08:00:10Z");
        for (int seconds : new int[] {-30, 0, 30}) {
            String code = Totp.code(RFC_SECRET, Totp.step(now.plusSeconds(seconds)));
            assertThat(Totp.stepOf(RFC_SECRET, code, now)).isPresent();
        }
        String old = Totp.code(RFC_SECRET, Totp.step(now.minusSeconds(120)));
        assertThat(Totp.stepOf(RFC_SECRET, old, now)).isEmpty();
    }

    @Test
    void secrets_are_long_and_differ() {
        assertThat(Stream.generate(Totp::newSecret).limit(20).distinct())
                .hasSize(20)
                .allMatch(secret -> secret.matches("[A-Z2-7]{32}"));
    }
}
