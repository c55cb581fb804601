package org.hearth.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.hearth.customers.CustomerChanged;
import org.hearth.customers.Customers;
import org.hearth.customers.rules.RevealReasons;
import org.hearth.exchange.ImportReport;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Event;
import org.hearth.kernel.port.Observer;
import org.hearth.launcher.program.ServerKind;
import org.hearth.launcher.servers.Servers;
import org.hearth.search.engine.SearchParts;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** On a real Elasticsearch: two subsidiaries with the same account numbers, one name in common. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchIT {
    private static final String HEADER = "户号,客户姓名,客户类型,手机号,身份证号,省,市,区县,街道,小区,楼栋,单元,楼层,房号,人口数,价格编码,开户日期\n";
    private static final Servers SERVERS = Servers.temporary();
    private static final TestTenants TENANTS = TestTenants.withEntities().add("gz", "sh");
    private static final Customers CUSTOMERS = new Customers(
            TENANTS.sql(),
            TENANTS.entityManager(),
            TENANTS.vault(),
            TENANTS.caller(),
            TENANTS.clock(),
            TENANTS.events(),
            TENANTS.audit(),
            new RevealReasons(TENANTS.settings()));
    private static final SearchParts PARTS = new SearchParts(
            SERVERS.properties().get("hearth.elasticsearch.url"),
            CUSTOMERS,
            TENANTS.sql(),
            TENANTS.vault(),
            TENANTS.caller());
    private static final Search SEARCH = PARTS.search(TENANTS.jobs());

    @BeforeAll
    static void two_subsidiaries_have_customers() throws IOException {
        load(
                "gz",
                List.of(
                        "0000000001,张伟,民用,13800138001,110101199003077571,广东省,广州市,天河区,石牌街道,阳光花园,12号楼,3单元,5层,501室,3,res,2020-01-01",
                        "0000000002,章炜,民用,13900139002,,广东省,广州市,天河区,石牌街道,阳光花园,12号楼,3单元,5层,502室,3,res,2020-01-01",
                        "0000000003,曾国华,民用,13700137003,,广东省,广州市,越秀区,北京街道,盐运西,3号楼,1单元,2层,201室,3,res,2020-01-01",
                        "0000000004,羊城王氏餐饮有限公司,工商,02088886666,,广东省,广州市,越秀区,北京街道,都府,8号,,,商1,1,com,2020-01-01",
                        "0000000005,欧阳雨桐,民用,13600136005,,广东省,广州市,海珠区,赤岗街道,珠影,7号楼,2单元,6层,602室,3,res,2020-01-01"));
        load("sh", List.of("0000000001,张伟,民用,13800138001,,上海市,上海市,浦东新区,潍坊新村街道,潍坊一村,1号楼,1单元,1层,101室,3,res,2020-01-01"));
        PARTS.refresh();
    }

    @AfterAll
    static void stop() {
        SERVERS.close();
    }

    private static void load(String tenant, List<String> rows) throws IOException {
        Path file = Files.createTempFile("customers", ".csv");
        Files.writeString(file, HEADER + String.join("\n", rows) + "\n", StandardCharsets.UTF_8);
        ImportReport report =
                TENANTS.in(tenant, () -> CUSTOMERS.importCustomers(file, "customers.csv", Map.of(), false));
        assertThat(report.errors()).isEmpty();
        feed(tenant);
    }

    private static void feed(String tenant) {
        List<Event> events = new ArrayList<>(TENANTS.events().published(CustomerChanged.class));
        TENANTS.in(tenant, () -> PARTS.feed().on(events));
    }

    private static List<String> names(String text) {
        return TENANTS.in("gz", () -> SEARCH.find(text, 10)).hits().stream()
                .map(SearchHit::name)
                .toList();
    }

    @Test
    @Order(1)
    void a_customer_is_found_by_whatever_a_caller_says() {
        assertThat(names("张伟")).first().isEqualTo("张伟");
        assertThat(names("张")).contains("张伟");
        assertThat(names("zhangwei")).contains("张伟", "章炜");
        assertThat(names("zhangw")).contains("张伟");
        assertThat(names("zw")).contains("张伟");
        assertThat(names("zengguohua")).containsExactly("曾国华");
        assertThat(names("zgh")).contains("曾国华");
        assertThat(names("oyyt")).contains("欧阳雨桐");
        assertThat(names("13800138001")).containsExactly("张伟");
        assertThat(names("1380013")).containsExactly("张伟");
        assertThat(names("8001")).contains("张伟");
        assertThat(names("7571")).contains("张伟");
        assertThat(names("0000000003")).first().isEqualTo("曾国华");
        assertThat(names("王氏餐饮")).containsExactly("羊城王氏餐饮有限公司");
    }

    @Test
    @Order(2)
    void misspellings_and_homophones_are_forgiven() {
        assertThat(names("章伟")).contains("张伟", "章炜");
        assertThat(names("zangwei")).contains("张伟");
        assertThat(names("zhagwei")).contains("张伟");
        assertThat(names("曾国花")).contains("曾国华");
    }

    @Test
    @Order(3)
    void an_address_is_found_in_any_order_and_abbreviation() {
        assertThat(names("阳光花园12栋3单元501")).first().isEqualTo("张伟");
        assertThat(names("阳光花园 501")).containsExactly("张伟");
        assertThat(names("502 天河 阳光花园")).first().isEqualTo("章炜");
        assertThat(names("阳光花园十二栋五〇二")).first().isEqualTo("章炜");
        assertThat(names("yghy")).contains("张伟", "章炜");
        assertThat(names("zhangwei 阳光花园")).contains("张伟");
    }

    @Test
    @Order(4)
    void another_subsidiary_is_never_found() {
        assertThat(TENANTS.in("sh", () -> SEARCH.find("阳光花园", 10)).hits()).isEmpty();
        List<SearchHit> own = TENANTS.in("sh", () -> SEARCH.find("张伟", 10)).hits();
        assertThat(own).hasSize(1);
        assertThat(own.get(0).address()).contains("潍坊一村");
    }

    @Test
    @Order(5)
    void the_index_holds_no_phone_and_hits_show_four_digits() {
        SearchHit hit = TENANTS.in("gz", () -> SEARCH.find("张伟", 1)).hits().get(0);
        assertThat(hit.phone()).isEqualTo("*******8001");
        assertThat(PARTS.terms("hearth-gz", "key")).isNotEmpty().noneMatch(term -> term.matches("\\d{3,}"));
    }

    @Test
    @Order(6)
    void a_rebuild_serves_all_the_time_and_loses_nothing() {
        TENANTS.in("gz", () -> {
            SEARCH.rebuild();
        });
        assertThat(TENANTS.runJobs(PARTS.rebuild()))
                .allMatch(job -> job.state().name().equals("DONE"));
        assertThat(names("张伟")).contains("张伟");
        assertThat(names("oyyt")).contains("欧阳雨桐");
    }

    @Test
    @Order(7)
    void odd_questions_find_nothing_and_break_nothing() {
        assertThat(names("")).isEmpty();
        assertThat(names("%_\\*?[]{}()\"'<>")).isEmpty();
        assertThat(names("查无此人")).isEmpty();
        assertThat(names("1".repeat(5000))).isEmpty();
        assertThatThrownBy(() -> TENANTS.in("gz", () -> SEARCH.find("张", 51))).isInstanceOf(Refused.class);
    }

    @Test
    @Order(8)
    void the_database_answers_while_elasticsearch_is_away() {
        SERVERS.kill(ServerKind.ELASTICSEARCH);
        SearchAnswer answer = TENANTS.in("gz", () -> SEARCH.find("张伟", 10));
        assertThat(answer.fallback()).isTrue();
        assertThat(answer.hits().stream().map(SearchHit::name)).containsExactly("张伟");
        assertThat(names("阳光花园")).contains("张伟", "章炜");
        assertThat(names("13800138001")).containsExactly("张伟");
        assertThat(names("0000000003")).containsExactly("曾国华");
        assertThatThrownBy(() -> feed("gz")).hasMessageContaining("does not answer");
    }

    @Test
    @Order(0)
    void a_second_file_rests_as_the_first_one_did() {
        AtomicLong now = new AtomicLong();
        Observer feed = PARTS.feed(now::get);
        List<Event> file = List.of(new CustomerChanged(
                LongStream.rangeClosed(900_001, 902_500).boxed().toList()));
        for (int round = 1; round <= 2; round++) {
            assertThatThrownBy(() -> TENANTS.in("sh", () -> feed.on(file)))
                    .as("file %s", round)
                    .isInstanceOf(Observer.NotYet.class);
            now.addAndGet(Duration.ofSeconds(20).toNanos());
            TENANTS.in("sh", () -> feed.on(file));
        }
    }
}
