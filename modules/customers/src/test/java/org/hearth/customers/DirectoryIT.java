package org.hearth.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hearth.kernel.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryIT {
    @TempDir
    Path folder;

    private Subsidiaries house;

    @BeforeEach
    void three_customers() {
        house = new Subsidiaries("gz");
        house.load(
                "gz",
                folder,
                "A001,王芳,民用,13800138000,11010519491231002X,广东省,广州市,天河区,石牌街道,翠湖花园,3,2,12,1201,5,res,2020-03-01,B01,,",
                "A002,李娜,民用,020-87654321,,广东省,广州市,天河区,石牌街道,翠湖花园,3,2,12,1202,,,2021-05-06,B01,,",
                "A003,珠江100%玻璃厂,工商,02087651234,,广东省,广州市,黄埔区,云埔街道,云埔工业园,1,,,,,COM,2019-01-01,B02,,陈工");
    }

    @Test
    void one_text_finds_by_every_number_a_customer_has() {
        CustomerRow wang = find("A001").rows().get(0);
        assertThat(wang.name()).isEqualTo("王芳");
        assertThat(wang.openAccounts()).isEqualTo(1);
        String unified =
                house.tenants.in("gz", () -> house.customers.card(wang.id()).unifiedId());
        for (String text : List.of(
                wang.number(),
                wang.accountNumber(),
                unified,
                "13800138000",
                "+86 138 0013 8000".replace(" ", ""),
                "11010519491231002x",
                "002X",
                "002x")) {
            assertThat(find(text).rows()).as(text).extracting(CustomerRow::name).containsExactly("王芳");
        }
        assertThat(find("13800138001").total()).isZero();
    }

    @Test
    void one_text_finds_by_part_of_a_name_contact_or_address() {
        assertThat(find("芳").rows()).extracting(CustomerRow::name).containsExactly("王芳");
        assertThat(find("翠湖花园").total()).isEqualTo(2);
        assertThat(find("陈工").rows()).extracting(CustomerRow::kind).containsExactly("C");
        assertThat(find("100%玻").total()).isEqualTo(1);
        assertThat(find("1%玻").total()).as("a percent sign is a percent sign").isZero();
    }

    @Test
    void filters_narrow_the_list_and_pages_cut_it() {
        assertThat(list(new CustomerFilter(null, "R", null, null, null, null, null), 0)
                        .total())
                .isEqualTo(2);
        assertThat(list(new CustomerFilter(null, null, null, "B02", null, null, null), 0)
                        .total())
                .isEqualTo(1);
        assertThat(list(new CustomerFilter(null, null, null, null, null, true, null), 0)
                        .total())
                .isZero();
        Page<CustomerRow> second = list(CustomerFilter.ALL, 1);
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).extracting(CustomerRow::name).containsExactly("李娜");
        assertThat(list(CustomerFilter.ALL, 9).rows()).isEmpty();
    }

    @Test
    void a_place_of_any_level_counts_what_is_below_it() {
        AddressNode province =
                house.tenants.in("gz", () -> house.customers.children(null)).get(0);
        AddressNode city = house.tenants
                .in("gz", () -> house.customers.children(province.id()))
                .get(0);
        AddressNode tianhe = house.tenants
                .in("gz", () -> house.customers.children(city.id()))
                .get(0);
        assertThat(list(below(province.id()), 0).total()).isEqualTo(3);
        assertThat(list(below(tianhe.id()), 0).total()).isEqualTo(2);
    }

    @Test
    void the_search_engine_learns_of_all_customers_in_order() {
        List<Long> ids = house.tenants.in("gz", () -> house.customers.idsAfter(0, 10));
        assertThat(ids).hasSize(3).isSorted();
        assertThat(house.tenants.in("gz", () -> house.customers.idsAfter(ids.get(1), 10)))
                .containsExactly(ids.get(2));
        List<CustomerDoc> docs = house.tenants.in("gz", () -> house.customers.docs(ids));
        assertThat(docs.get(0)).satisfies(doc -> {
            assertThat(doc.phone()).isEqualTo("13800138000");
            assertThat(doc.idTail()).isEqualTo("002X");
            assertThat(doc.accountNumbers()).hasSize(2).contains("A001");
            assertThat(doc.addresses()).containsExactly("广东省广州市天河区石牌街道翠湖花园3栋2单元12层1201室");
            assertThat(doc.toString()).doesNotContain("13800138000");
        });
        assertThat(house.tenants.in("gz", () -> house.customers.docs(List.of())))
                .isEmpty();
    }

    private Page<CustomerRow> find(String text) {
        return house.tenants.in("gz", () -> house.customers.list(CustomerFilter.text(text), 0, 50));
    }

    private Page<CustomerRow> list(CustomerFilter filter, long offset) {
        return house.tenants.in("gz", () -> house.customers.list(filter, offset, 1));
    }

    private static CustomerFilter below(long addressId) {
        return new CustomerFilter(null, null, null, null, addressId, null, null);
    }
}
