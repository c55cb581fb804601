package org.hearth.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hearth.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void the_right_password_matches_its_hash_and_no_other_does() {
        String hash = passwords.hash("Gas-2026-Meter");
        assertThat(passwords.matches("Gas-2026-Meter", hash)).isTrue();
        assertThat(passwords.matches("gas-2026-meter", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void a_hash_is_argon2id_with_the_cost_of_the_house_and_its_own_salt() {
        String hash = passwords.hash("Gas-2026-Meter");
        assertThat(hash).startsWith("$shiro2$argon2id$").contains("m=32768", "t=2", "p=1");
        assertThat(passwords.hash("Gas-2026-Meter")).isNotEqualTo(hash);
    }

    @ParameterizedTest
    @CsvSource({
        "short-1A, password_length",
        "alllowercase, password_simple",
        "lowerandUPPER, password_simple",
        "aA1aA1aA1aA1, password_simple",
        "my-LiMing-2026, password_holds_name"
    })
    void a_weak_password_is_refused_with_its_reason(String password, String code) {
        assertThatThrownBy(() -> Passwords.check("liming", password))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gas-2026-Meter", "燃气公司2026年abc", "correct Horse battery 1"})
    void a_good_password_is_accepted_in_any_script(String password) {
        assertThatCode(() -> Passwords.check("liming", password)).doesNotThrowAnyException();
    }

    @Test
    void a_short_sign_in_name_does_not_forbid_its_letters() {
        assertThatCode(() -> Passwords.check("li", "Likely-2026-x")).doesNotThrowAnyException();
    }

    @Test
    void a_password_longer_than_any_person_types_is_refused() {
        assertThatThrownBy(() -> Passwords.check("liming", "aB3-".repeat(40))).isInstanceOf(Refused.class);
    }
}
