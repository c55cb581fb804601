package org.hearth.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerIsolationIT {
    private static final String HERE =
            "A001,王芳,民用,13800138000,,广东省,广州市,天河区,石牌街道,翠湖花园,3,2,12,1201,5,res,2020-03-01,B01,,";
    private static final String THERE =
            "A001,李娜,民用,13800138000,,上海市,,浦东新区,花木街道,联洋花园,3,2,12,1201,2,res,2021-03-01,B01,,";

    @TempDir
    Path folder;

    @Test
    void two_subsidiaries_with_the_same_ids_and_numbers_know_nothing_of_each_other() {
        Subsidiaries house = new Subsidiaries("gz", "sh");
        house.load("gz", folder, HERE);
        house.load("sh", folder, THERE);

        CustomerCard here = house.tenants.in("gz", () -> house.customers.card(1));
        CustomerCard there = house.tenants.in("sh", () -> house.customers.card(1));
        assertThat(here.number()).isEqualTo(there.number());
        assertThat(here.unifiedId()).as("but the group tells them apart").isNotEqualTo(there.unifiedId());
        assertThat(here.name()).isEqualTo("王芳");
        assertThat(there.name()).isEqualTo("李娜");
        for (String text : List.of("A001", "13800138000", "花园", here.number())) {
            assertThat(house.tenants
                            .in("gz", () -> house.customers.list(CustomerFilter.text(text), 0, 10))
                            .rows())
                    .as(text)
                    .extracting(CustomerRow::name)
                    .containsExactly("王芳");
        }
        assertThat(house.tenants.in("sh", () -> house.customers.children(null)))
                .extracting(AddressNode::name)
                .containsExactly("上海市");

        house.tenants.in(
                "gz",
                () -> house.customers.change(
                        1, here.version(), new CustomerDetails("R", "王二", "", null, null, false, true, null)));
        assertThat(house.tenants.in("sh", () -> house.customers.card(1))).isEqualTo(there);
        assertThat(house.tenants.in("sh", () -> house.customers.changes(1))).isEmpty();
    }

    @Test
    void what_one_subsidiary_sealed_another_cannot_open() {
        Subsidiaries house = new Subsidiaries("gz", "sh");
        byte[] sealed = house.tenants.in("gz", () -> house.tenants.vault().seal("13800138000"));
        assertThatThrownBy(
                        () -> house.tenants.in("sh", () -> house.tenants.vault().open(sealed)))
                .isInstanceOf(IllegalStateException.class);
    }
}
