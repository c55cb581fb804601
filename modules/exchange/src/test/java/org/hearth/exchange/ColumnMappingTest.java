package org.hearth.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.hearth.kernel.Refused;
import org.junit.jupiter.api.Test;

class ColumnMappingTest {
    @Test
    void headers_are_known_in_both_languages_without_case_signs_and_remarks() {
        for (String header : List.of("户号", "*户号（必填）", "Account_No", "account number", " ACCOUNT-NO ")) {
            assertThat(map(List.of(header, "customer name"), Map.of()).index("account_no"))
                    .as(header)
                    .isZero();
        }
    }

    @Test
    void a_person_may_say_which_column_is_which() {
        ColumnMapping mapping = map(List.of("户号", "旧户号", "客户姓名"), Map.of("account_no", "旧户号"));
        assertThat(mapping.index("account_no")).isEqualTo(1);
        assertThat(mapping.headers()).containsEntry("account_no", "旧户号").containsEntry("name", "客户姓名");
        assertThat(mapping.has("phone")).isFalse();
    }

    @Test
    void what_cannot_be_mapped_is_refused_by_name() {
        assertThatThrownBy(() -> map(List.of("户号", "电话"), Map.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.values())
                                .containsEntry("missing", "客户姓名")
                                .containsEntry("found", "户号, 电话"));
        assertThatThrownBy(() -> map(List.of("户号", "客户姓名"), Map.of("shoe_size", "户号")))
                .hasMessageContaining("mapping_field");
        assertThatThrownBy(() -> map(List.of("户号", "客户姓名"), Map.of("name", "姓")))
                .hasMessageContaining("mapping_header");
    }

    private static ColumnMapping map(List<String> header, Map<String, String> overrides) {
        return ColumnMapping.of(header, TableFiles.COLUMNS, overrides);
    }
}
