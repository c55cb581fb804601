package org.hearth.customers.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressTextTest {
    @Test
    void bare_numbers_get_the_word_of_their_level() {
        assertThat(AddressText.path(List.of("江苏省", "南京市", "玄武区", "", "梅园", "3", "2", "12", "1201")))
                .isEqualTo("江苏省|南京市|玄武区||梅园|3栋|2单元|12层|1201室");
        assertThat(AddressText.path(List.of("江苏省", "南京市", "玄武区", "", "梅园", "3号楼", "", "", "1201室")))
                .isEqualTo("江苏省|南京市|玄武区||梅园|3号楼|||1201室");
    }

    @Test
    void a_city_that_repeats_its_province_is_one_place() {
        String short1 = AddressText.path(List.of("上海市", "上海市", "浦东新区", "花木街道", "", "", "", "", ""));
        String short2 = AddressText.path(List.of("上海市", "市辖区", "浦东新区", "花木街道", "", "", "", "", ""));
        assertThat(short1).isEqualTo("上海市||浦东新区|花木街道").isEqualTo(short2);
    }

    @Test
    void an_address_says_nothing_or_enough() {
        assertThat(AddressText.path(List.of("", "", "", "", "", "", "", "", "")))
                .isEmpty();
        assertThatThrownBy(() -> AddressText.path(List.of("江苏省", "南京市", "玄武区", "", "", "", "", "", "")))
                .hasMessageContaining("address_coarse");
        assertThatThrownBy(() -> AddressText.path(List.of("", "", "", "a|b", "", "", "", "", "")))
                .hasMessageContaining("address_name");
        assertThatThrownBy(() -> AddressText.path(List.of("", "", "", "路".repeat(61), "", "", "", "", "")))
                .hasMessageContaining("address_name");
    }
}
