package org.hearth.customers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IdNumberTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void a_residents_number_with_its_right_check_digit_is_taken_in_either_case() {
        assertThat(IdNumber.resident("11010519491231002X", TODAY)).contains("11010519491231002X");
        assertThat(IdNumber.resident("11010519491231002x", TODAY)).contains("11010519491231002X");
        assertThat(IdNumber.resident("440524188001010014", TODAY))
                .as("born before 1900")
                .isEmpty();
    }

    @Test
    void a_wrong_length_place_birthday_or_check_digit_is_refused() {
        for (String wrong : List.of(
                "",
                "110105194912310",
                "110105194912310021",
                "99010519491231002X",
                "11010519491331002X",
                "11010520270101" + "0018",
                "1101051949123100２X")) {
            assertThat(IdNumber.resident(wrong, TODAY)).as(wrong).isEmpty();
        }
    }

    @Property(tries = 300)
    void every_single_wrong_digit_of_a_residents_number_is_found(
            @ForAll @IntRange(max = 36_000) int days,
            @ForAll @IntRange(max = 999) int order,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int error) {
        String right = resident(LocalDate.of(1920, 1, 1).plusDays(days), order);
        assertThat(IdNumber.resident(right, TODAY)).contains(right);
        char wrong = (char) ('0' + (right.charAt(place) - '0' + error) % 10);
        String damaged = right.substring(0, place) + wrong + right.substring(place + 1);
        assertThat(IdNumber.resident(damaged, TODAY)).isEmpty();
    }

    @Test
    void an_organisations_code_needs_its_right_check_character() {
        String body = "91310000MA1FL0B4";
        String code = body + "0" + IdNumber.organisationCheck(body + "00");
        assertThat(IdNumber.organisation(code)).contains(code);
        assertThat(IdNumber.organisation("91350100M000100Y43"))
                .as("the standard's example")
                .isPresent();
        assertThat(IdNumber.organisation("91350100M000100Y44")).isEmpty();
        assertThat(IdNumber.organisation("91350100I000100Y43"))
                .as("I is no character of it")
                .isEmpty();
    }

    private static String resident(LocalDate born, int order) {
        String body = "310115%tY%<tm%<td%03d".formatted(born, order);
        return body + IdNumber.residentCheck(body);
    }
}
