package org.hearth.platform.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.rest.json.JsonFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
    private final Problems problems = new Problems();
    private final ObjectMapper json = JsonFormat.mapper();

    private record Reading(String meter, LocalDate readOn) {}

    private record Batch(List<Reading> readings) {}

    /** A record whose own constructor refuses. */
    private record Chosen(TenantId tenant, int units) {
        Chosen {
            if (units < 0) {
                throw Refused.invalid("units", "page_offset");
            }
        }
    }

    @Test
    void a_refusal_keeps_its_code_field_and_values_and_speaks_the_callers_language() {
        Refused refused = Refused.conflict("login_taken", Map.of("login", "liming"));
        Problem english = problems.of(refused, Locale.ENGLISH);
        assertThat(english.status()).isEqualTo(409);
        assertThat(english.code()).isEqualTo("login_taken");
        assertThat(english.type()).isEqualTo("urn:hearth:problem:login_taken");
        assertThat(english.detail()).isEqualTo("The sign-in name liming is taken. Choose another one.");
        assertThat(problems.of(refused, Locale.SIMPLIFIED_CHINESE).detail()).isEqualTo("用户名 liming 已被使用，请换一个。");
    }

    @ParameterizedTest
    @CsvSource({
        "INVALID, 422",
        "NOT_FOUND, 404",
        "CONFLICT, 409",
        "UNAUTHENTICATED, 401",
        "FORBIDDEN, 403",
        "TOO_LARGE, 413",
        "TOO_MANY, 429",
        "AWAY, 503"
    })
    void each_reason_has_its_status(Refused.Reason reason, int status) {
        Problem problem = problems.of(Refused.because(reason, "busy", Map.of()), Locale.ENGLISH);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.title()).doesNotContain("!");
    }

    @Test
    void a_refusal_is_found_behind_the_exceptions_of_containers() {
        RuntimeException wrapped = new RuntimeException(new IllegalStateException(Refused.forbidden("payments.take")));
        assertThat(problems.of(wrapped, Locale.ENGLISH).status()).isEqualTo(403);
    }

    @Test
    void a_json_error_names_field_line_and_column() {
        Problem problem =
                read(Batch.class, "{\n \"readings\": [\n  {\"meter\": \"1\", \"readOn\": \"31.12.2026\"}\n ]\n}");
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("json_value");
        assertThat(problem.field()).isEqualTo("readings[0].readOn");
        assertThat(problem.values()).containsEntry("line", 3);
        assertThat(problem.detail()).contains("readings[0].readOn", "line 3").doesNotContain("java", "Jackson");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"readings\": [] x | json_form | ''",
                "{\"readings\": null} | json_missing | readings",
                "{} | json_missing | readings",
                "{\"readings\": [], \"more\": 1} | json_unknown | more",
                "{\"readings\": 1} | json_value | readings",
                "{\"readings\": [{\"meter\": \"1\"}]} | json_missing | readings[0].readOn"
            })
    void each_kind_of_json_error_has_its_code(String body, String code, String field) {
        Problem problem = read(Batch.class, body);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.field()).isEqualTo(field);
    }

    @Test
    void a_refusal_of_a_records_own_constructor_is_not_hidden_by_the_json_around_it() {
        Problem problem = read(Chosen.class, "{\"tenant\": \"gz\", \"units\": -1}");
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.field()).isEqualTo("units");
    }

    @Test
    void a_malformed_subsidiary_code_in_a_body_is_an_error_of_its_field() {
        assertThat(read(Chosen.class, "{\"tenant\": \"Drop Table\", \"units\": 1}")
                        .field())
                .isEqualTo("tenant");
    }

    @ParameterizedTest
    @CsvSource({
        "23505, 409, duplicate",
        "57014, 503, took_too_long",
        "53100, 507, disk_full",
        "40001, 503, busy",
        "08006, 503, database_away",
        "22021, 422, value_unacceptable",
        "22003, 422, value_unacceptable",
        "42P01, 500, defect",
        "42501, 500, defect"
    })
    void a_refusal_of_the_database_has_its_meaning(String state, int status, String code) {
        Problem problem =
                problems.of(new RuntimeException(new SQLException("detail with data", state)), Locale.ENGLISH);
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.detail()).doesNotContain("detail with data", "!");
    }

    @Test
    void two_people_changing_one_thing_is_a_conflict() {
        assertThat(problems.of(new OptimisticLockException(), Locale.ENGLISH).status())
                .isEqualTo(409);
    }

    @Test
    void a_defect_tells_its_number_and_nothing_of_the_inside_and_is_counted() {
        long before = problems.defects();
        Problem problem = problems.of(new NullPointerException("secret"), Locale.ENGLISH);
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail())
                .contains((String) problem.values().get("id"))
                .doesNotContain("secret", "Null");
        assertThat(problems.defects()).isEqualTo(before + 1);
    }

    private Problem read(Class<?> type, String body) {
        try {
            json.readValue(body, type);
            throw new AssertionError("accepted: " + body);
        } catch (JsonProcessingException e) {
            return problems.of(e, Locale.ENGLISH);
        }
    }
}
