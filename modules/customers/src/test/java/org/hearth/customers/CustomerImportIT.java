package org.hearth.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hearth.exchange.ImportReport;
import org.hearth.exchange.RowError;
import org.hearth.kernel.NumberKind;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustomerImportIT {
    private static final String WANG =
            "A001,王芳,民用,13800138000,11010519491231002X,广东省,广州市,天河区,石牌街道,翠湖花园,3,2,12,1201,5,res,2020-03-01,B01,,";
    private static final String LI = "A002,李娜,居民,020-87654321,,广东省,广州市,天河区,石牌街道,翠湖花园,3,2,12,1202,,,2021/5/6,B01,,";
    private static final String PLANT =
            "A003,珠江玻璃厂,工商,02087651234,91350100M000100Y43,广东省,广州市,黄埔区,云埔街道,云埔工业园,1,,,,,COM,20190101,B02,,陈工";

    @TempDir
    Path folder;

    private Subsidiaries house;

    @BeforeEach
    void a_subsidiary_without_customers() {
        house = new Subsidiaries("gz");
    }

    @Test
    void good_rows_become_customers_with_numbers_and_addresses() {
        ImportReport report = house.load("gz", folder, WANG, LI, PLANT);

        assertThat(report.errors()).isEmpty();
        assertThat(report.landed()).isEqualTo(3);
        AccountCard account = byNumber("A001");
        assertThat(NumberKind.ACCOUNT.accepts(account.number())).isTrue();
        assertThat(account.address()).isEqualTo("广东省广州市天河区石牌街道翠湖花园3栋2单元12层1201室");
        assertThat(account.opened()).isEqualTo(LocalDate.of(2020, 3, 1));
        assertThat(account.householdSize()).isEqualTo(5);
        assertThat(account.bookCode()).isEqualTo("B01");
        CustomerCard wang = card(account.customerId());
        assertThat(NumberKind.CUSTOMER.accepts(wang.number())).isTrue();
        assertThat(NumberKind.UNIFIED.accepts(wang.unifiedId())).isTrue();
        assertThat(wang.phoneMasked()).isEqualTo("*******8000");
        assertThat(wang.idMasked()).isEqualTo("**************002X");
        assertThat(byNumber("A002").priceCode()).isEqualTo("res");
        CustomerCard plant = card(byNumber("A003").customerId());
        assertThat(plant.kind()).isEqualTo("C");
        assertThat(plant.contacts()).extracting(CustomerCard.Contact::name).containsExactly("陈工");
        assertThat(plant.accounts())
                .singleElement()
                .extracting(AccountCard::priceCode)
                .isEqualTo("com");
    }

    @Test
    void the_tree_has_each_place_once_and_each_place_a_number() {
        house.load("gz", folder, WANG, LI, PLANT);

        AddressNode province = children(null).get(0);
        assertThat(province.name()).isEqualTo("广东省");
        AddressNode city = children(province.id()).get(0);
        assertThat(children(city.id())).extracting(AddressNode::name).containsExactly("天河区", "黄埔区");
        long district = children(city.id()).get(0).id();
        long street = children(district).get(0).id();
        long community = children(street).get(0).id();
        long building = children(community).get(0).id();
        long unit = children(building).get(0).id();
        long floor = children(unit).get(0).id();
        List<AddressNode> rooms = children(floor);
        assertThat(rooms).extracting(AddressNode::name).containsExactly("1201室", "1202室");
        assertThat(rooms).allSatisfy(room -> {
            assertThat(room.level()).isEqualTo(9);
            assertThat(NumberKind.ADDRESS.accepts(room.number())).isTrue();
            assertThat(room.hasChildren()).isFalse();
        });
    }

    @Test
    void each_bad_row_is_refused_for_all_its_faults_and_good_rows_land() {
        ImportReport report = house.load(
                "gz",
                folder,
                WANG,
                "A010,赵一,外星,1380013800,110105194912310021,广东省,广州市,天河区,石牌街道,翠湖花园,4,1,1,101,21,re s,2030-01-01,B 1,火星分公司,",
                ",钱二,民用,,,广东省,广州市,天河区,石牌街道,翠湖花园,4,1,1,102,,,,,,",
                "A012,,民用,,,广东省,广州市,天河区,石牌街道,翠湖花园,4,1,1,103,,,,,,",
                "A013,孙三,民用,,,,,,,,,,,,,,,,,",
                "A014,李四,民用,,,广东省,广州市,,,,,,,,,,,,,",
                "A015,周五,民用,,,广东省,广州市,天河区,石牌街道,翠湖花园,4,1,1,104,0,,2020-02-30,,,",
                "A001,吴六,民用,,,广东省,广州市,天河区,石牌街道,翠湖花园,4,1,1,105,,,,,,",
                LI);

        assertThat(report.rows()).isEqualTo(9);
        assertThat(report.landed()).isEqualTo(2);
        assertThat(report.refused()).isEqualTo(7);
        assertThat(report.errors())
                .filteredOn(error -> error.row() == 3)
                .extracting(RowError::code)
                .containsExactlyInAnyOrder(
                        "kind_unknown",
                        "phone_form",
                        "id_no_check",
                        "household_range",
                        "price_code_form",
                        "date_future",
                        "book_form",
                        "branch_unknown");
        assertThat(codes(report, 4)).containsExactly("value_missing");
        assertThat(codes(report, 5)).containsExactly("value_missing");
        assertThat(codes(report, 6)).containsExactly("address_missing");
        assertThat(codes(report, 7)).containsExactly("address_coarse");
        assertThat(codes(report, 8)).containsExactlyInAnyOrder("household_range", "date_form");
        assertThat(codes(report, 9)).containsExactly("duplicate_in_file");
        assertThat(report.errors().toString())
                .as("personal data stays out of the report")
                .doesNotContain("11010519491231002");
        assertThat(house.counts("gz").get(2)).isEqualTo(2);
    }

    @Test
    void a_repeated_file_changes_nothing_in_any_encoding() {
        house.load("gz", folder, WANG, LI, PLANT);
        List<Long> before = house.counts("gz");
        house.tenants.events().clear();

        for (String charset : List.of("UTF-8", "GB18030", "UTF-16")) {
            ImportReport again = house.load("gz", folder, Charset.forName(charset), false, WANG, LI, PLANT);
            assertThat(again.landed()).as(charset).isZero();
            assertThat(again.unchanged()).isEqualTo(3);
        }
        assertThat(house.counts("gz")).isEqualTo(before);
        assertThat(house.tenants.events().published()).isEmpty();
    }

    @Test
    void a_rehearsal_changes_nothing_and_reports_what_the_import_then_reports() {
        house.load("gz", folder, WANG, PLANT);
        List<Long> before = house.counts("gz");
        String moved = WANG.replace("1201", "1301").replace(",12,", ",13,");
        String[] rows = {moved, LI, PLANT, "A009,错,民用,123,,,,,,,,,,,,,,,,"};

        ImportReport rehearsal = house.rehearse("gz", folder, rows);
        assertThat(house.counts("gz")).isEqualTo(before);
        ImportReport real = house.load("gz", folder, rows);

        assertThat(rehearsal.dryRun()).isTrue();
        assertThat(List.of(rehearsal.rows(), rehearsal.landed(), rehearsal.unchanged(), rehearsal.refused()))
                .isEqualTo(List.of(real.rows(), real.landed(), real.unchanged(), real.refused()))
                .isEqualTo(List.of(4L, 2L, 1L, 1L));
        assertThat(rehearsal.errors()).isEqualTo(real.errors());
    }

    @Test
    void a_changed_row_updates_with_history_and_tells_of_the_customer() {
        house.load("gz", folder, WANG, LI);
        house.tenants.events().clear();
        AccountCard before = byNumber("A001");

        ImportReport report = house.load(
                "gz",
                folder,
                "A001,王芳芳,民用,13900139000,,广东省,广州市,天河区,石牌街道,翠湖花园,3,2,13,1301,6,res/flat,2020-03-01,B02,,",
                LI);

        assertThat(report.landed()).isEqualTo(1);
        AccountCard after = byNumber("A001");
        assertThat(after.number()).isEqualTo(before.number());
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.address()).endsWith("13层1301室");
        assertThat(card(after.customerId()).idMasked())
                .as("an empty cell says nothing")
                .endsWith("002X");
        List<CustomerCard.Change> changes = house.tenants.in("gz", () -> house.customers.changes(after.customerId()));
        assertThat(changes)
                .extracting(CustomerCard.Change::field)
                .containsExactlyInAnyOrder("name", "phone", "address", "household", "price_code", "book");
        assertThat(changes)
                .filteredOn(change -> change.field().equals("phone"))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.oldValue()).isEqualTo("*8000");
                    assertThat(change.newValue()).isEqualTo("*9000");
                    assertThat(change.person()).isEqualTo("测试员");
                    assertThat(change.at()).isEqualTo(house.tenants.clock().instant());
                });
        assertThat(house.tenants.events().published(CustomerChanged.class))
                .singleElement()
                .extracting(CustomerChanged::customerIds)
                .isEqualTo(List.of(after.customerId()));
    }

    @Test
    void rows_of_one_person_become_one_customer_whose_last_row_speaks() {
        String second = WANG.replace("A001", "A101").replace("1201", "1501").replace("13800138000", "13700137000");
        ImportReport report = house.load("gz", folder, WANG, second);

        assertThat(report.landed()).isEqualTo(2);
        assertThat(byNumber("A001").customerId()).isEqualTo(byNumber("A101").customerId());
        assertThat(card(byNumber("A001").customerId()).phoneMasked()).endsWith("7000");
        assertThat(house.load("gz", folder, WANG, second).unchanged()).isEqualTo(2);
        String third = WANG.replace("A001", "A201").replace("1201", "1601");
        house.load("gz", folder, third);
        assertThat(card(byNumber("A201").customerId()).accounts()).hasSize(3);
    }

    @Test
    void a_service_centre_stands_for_its_branch() {
        Long centre = house.tenants.in(
                "gz",
                () -> house.tenants
                        .sql()
                        .with(handle -> handle.createQuery("select parent_id from org_unit where kind = 'CENTRE'")
                                .mapTo(Long.class)
                                .one()));
        String name = house.tenants.in(
                "gz",
                () -> house.tenants
                        .sql()
                        .with(handle -> handle.createQuery("select name from org_unit where kind = 'CENTRE'")
                                .mapTo(String.class)
                                .one()));
        house.load("gz", folder, WANG.replace("B01,,", "B01," + name + ","));
        assertThat(byNumber("A001").branchId()).isEqualTo(centre);
    }

    @Test
    void a_file_with_the_wrong_header_is_refused_as_a_whole() {
        assertThatThrownBy(() -> {
                    Path file = java.nio.file.Files.writeString(
                            folder.resolve("wrong.csv"), "编号,地址\n1,2\n", StandardCharsets.UTF_8);
                    house.tenants.in("gz", () -> {
                        house.customers.importCustomers(file, "wrong.csv", java.util.Map.of(), false);
                    });
                })
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("header_missing"));
        assertThat(house.counts("gz")).containsOnly(0L);
    }

    private AccountCard byNumber(String number) {
        return house.tenants.in(
                "gz", () -> house.customers.accountByNumber(number).orElseThrow());
    }

    private CustomerCard card(long id) {
        return house.tenants.in("gz", () -> house.customers.card(id));
    }

    private List<AddressNode> children(@Nullable Long parent) {
        return house.tenants.in("gz", () -> house.customers.children(parent));
    }

    private static List<String> codes(ImportReport report, long row) {
        return report.errors().stream()
                .filter(error -> error.row() == row)
                .map(RowError::code)
                .toList();
    }
}
