package org.hearth.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.hearth.platform.rest.Route;
import org.hearth.platform.rest.Routes;
import org.hearth.verify.house.Group;
import org.hearth.verify.house.House;
import org.hearth.verify.house.Rest;
import org.hearth.verify.house.Rest.Answer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What two subsidiaries do over HTTP, in this order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HttpStories {
    private static final YearMonth MONTH =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);
    private static final String CUSTOMERS = "户号,客户姓名,客户类型,手机号,省,市,区县,街道,小区,楼栋,单元,楼层,房号,人口数,价格编码,开户日期,抄表本\n"
            + "0000000001,%s,民用,13800138001,广东省,广州市,天河区,石牌街道,阳光花园,1号楼,1单元,1层,101室,3,res,2020-01-01,B1\n"
            + "0000000002,李静,民用,13800138002,广东省,广州市,天河区,石牌街道,阳光花园,1号楼,1单元,1层,102室,3,res,2020-01-01,B1\n";

    private static Rest operator = Rest.nobody();
    private static Company gz = new Company("gza", Rest.nobody(), Rest.nobody());
    private static Company sh = gz;

    @Test
    @Order(1)
    void headquarters_onboards_two_subsidiaries_while_the_house_runs() {
        operator = Rest.signedIn(Group.operatorName(), Group.operatorPassword());
        gz = Company.onboard(operator, "gza", "guangzhou");
        sh = Company.onboard(operator, "sha", "shanghai");
        assertThat(operator.get("/tenants").json())
                .extracting(
                        tenant -> tenant.path("code").asText(tenant.path("id").asText()))
                .contains("gza", "sha");
        assertThat(operator.post("/tenants", Map.of("code", "gza", "name", "另一家", "city", "广州", "template", "standard"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    @Order(2)
    void both_bring_in_customers_and_meters_with_the_same_numbers() {
        for (Company company : List.of(gz, sh)) {
            JsonNode report = company.imported("customers", CUSTOMERS.formatted("张伟" + company.code()));
            assertThat(report.path("landed").asInt()).as(report.toString()).isEqualTo(2);
            String meters = "表号,户号,位数,始读数,安装日期,抄表本\n200001,0000000001,5,100,"
                    + MONTH.atDay(1).minusDays(1) + ",B1\n";
            assertThat(company.imported("meters", meters).path("landed").asInt())
                    .isEqualTo(1);
            assertThat(company.imported("customers", CUSTOMERS.formatted("张伟" + company.code()))
                            .path("unchanged")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    @Order(3)
    void readings_become_bills_right_to_the_fen() {
        String readings = "表号,抄表日期,读数,抄表方式\n200001," + MONTH.atDay(25) + ",130,实抄\n";
        assertThat(gz.imported("readings", readings).path("landed").asInt()).isEqualTo(1);
        Answer run = gz.key().post("/bill-runs?wait=true&issue=true", Map.of("period", MONTH.toString()));
        assertThat(run.status()).as(run.body()).isEqualTo(201);
        assertThat(run.json().path("bills").asInt()).as(run.body()).isEqualTo(1);
        // 30 m³ in Guangzhou's first tier at 3.45 yuan.
        assertThat(run.json().path("amountFen").asLong()).isEqualTo(10_350);
        Answer again = gz.key().post("/bill-runs?wait=true&issue=true", Map.of("period", MONTH.toString()));
        assertThat(again.json().path("bills").asInt()).as(again.body()).isZero();
    }

    @Test
    @Order(4)
    void a_clerk_takes_the_money_once_however_often_it_is_sent() {
        long account = gz.firstAccount();
        assertThat(gz.clerk().get("/accounts/" + account + "/owed").body()).contains("10350");
        List<JsonNode> units = new ArrayList<>();
        gz.clerk().get("/org-units").json().forEach(units::add);
        gz.clerk()
                .post(
                        "/drawers",
                        Map.of(
                                "unitId",
                                units.isEmpty()
                                        ? 1
                                        : units.get(units.size() - 1).path("id").asLong(),
                                "floatFen",
                                0));
        Map<String, Object> payment = Map.of(
                "key", "pay-1", "accountId", account, "amountFen", 10_350, "tenderedFen", 11_000, "method", "CASH");
        Answer first = gz.clerk().post("/payments", payment);
        Answer second = gz.clerk().post("/payments", payment);
        assertThat(first.status()).as(first.body()).isBetween(200, 201);
        assertThat(second.json().path("number")).isEqualTo(first.json().path("number"));
        assertThat(gz.key().get("/accounts/" + account + "/payments").json()).hasSize(1);
    }

    @Test
    @Order(5)
    void no_other_subsidiary_sees_any_of_it() {
        assertThat(sh.key().get("/customers?limit=10").body()).contains("张伟sha").doesNotContain("张伟gza");
        long account = sh.firstAccount();
        assertThat(sh.key().get("/accounts/" + account + "/bills").body()).doesNotContain("10350");
        assertThat(Rest.signedIn("clerk-sha", Company.PASSWORD)
                        .in("gza")
                        .get("/customers")
                        .status())
                .isEqualTo(404);
        assertThat(sh.key().in("gza").get("/customers").status()).isIn(400, 403, 404);
        assertThat(Rest.nobody().get("/customers").status()).isEqualTo(401);
    }

    @Test
    @Order(6)
    void every_route_asks_who_calls_and_none_breaks_on_nonsense() {
        SoftAssertions all = new SoftAssertions();
        List<Route> routes = Routes.onClassPath();
        all.assertThat(routes).as("routes listed from the code").hasSizeGreaterThan(60);
        for (Route route : routes) {
            String path = route.path().replaceFirst("^/?(api/v1/)?/?", "/").replaceAll("\\{[^}]*}", "999999999");
            boolean signIn = path.startsWith("/session");
            String about = route.method() + " " + path;
            Answer stranger = send(Rest.nobody(), route.method(), path, "{}");
            all.assertThat(stranger.status())
                    .as(about + " by nobody")
                    .isIn(signIn ? List.of(400, 401, 422) : List.of(401));
            if (route.method().equals("GET")) {
                // Both subsidiaries have a thing with this id; each must see its own.
                Answer own = send(sh.key(), "GET", path.replace("999999999", "1"), "");
                all.assertThat(own.status()).as(about + " for 1: " + own.body()).isLessThan(500);
                all.assertThat(own.body()).as(about + " for 1").doesNotContain("张伟gza");
            }
            for (String body : List.of("", "{", "[]", "{\"unknown\":1}", "\u0000")) {
                Answer answer = send(sh.key(), route.method(), path, body);
                all.assertThat(answer.status())
                        .as(about + " with " + body + ": " + answer.body())
                        .isLessThan(500);
                all.assertThat(answer.body()).as(about).doesNotContain("张伟gza");
            }
        }
        all.assertAll();
    }

    private static Answer send(Rest who, String method, String path, String body) {
        boolean bodied = method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
        return bodied
                ? who.send(
                        method,
                        path,
                        BodyPublishers.ofString(body),
                        path.startsWith("/imports") ? "application/octet-stream" : "application/json")
                : who.send(method, path, BodyPublishers.noBody(), "");
    }

    @Test
    @Order(7)
    void bad_files_are_answered_row_by_row_and_good_rows_land() {
        LocalDate day = MONTH.atDay(26);
        JsonNode report = sh.imported(
                "readings",
                "表号,抄表日期,读数,抄表方式\n200001," + day + ",131,实抄\n" + "999999," + day
                        + ",5,实抄\n200001,2999-01-01,150,实抄\n200001," + day + ",-4,实抄\n200001,not-a-day,160,实抄\n");
        assertThat(report.path("refused").asInt()).as(report.toString()).isGreaterThanOrEqualTo(3);
        assertThat(report.path("errors")).allSatisfy(error -> {
            assertThat(error.path("row").asLong()).isPositive();
            assertThat(error.path("field").asText()).isNotEmpty();
            assertThat(error.path("code").asText()).isNotEmpty();
        });
        assertThat(sh.key()
                        .upload("/imports/customers", "x.csv", "nonsense\n1\n")
                        .status())
                .isEqualTo(422);
        assertThat(sh.key().upload("/imports/customers", "x.csv", "").status()).isIn(400, 422);
        assertThat(sh.key()
                        .upload("/imports/customers", "x.csv", "户号,客户姓名\n" + "x".repeat(10 << 20) + "\n")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Order(8)
    void files_in_gb18030_simply_work() {
        byte[] file = CUSTOMERS.formatted("欧阳").getBytes(Charset.forName("GB18030"));
        Answer answer = sh.key().upload("/imports/customers", "gb.csv", file);
        assertThat(answer.json().path("refused").asInt()).as(answer.body()).isZero();
        assertThat(sh.key().get("/customers?limit=10").body()).contains("欧阳");
    }

    @Test
    @Order(9)
    void the_house_says_how_it_is() {
        assertThat(Rest.nobody().get(House.url() + "/health/ready").status()).isEqualTo(200);
        assertThat(Rest.nobody().get(House.url() + "/metrics").status()).isEqualTo(200);
        assertThat(Rest.nobody().get(House.url() + "/openapi").body()).contains("/customers");
        assertThat(Rest.nobody().get(House.url() + "/").status()).isEqualTo(200);
    }

    /** The demo's months of readings, bills and payments reached the figures as news, one by one. */
    @Test
    @Order(10)
    void the_figures_that_were_kept_are_those_counted_anew() {
        Rest group = Rest.signedIn("group", Group.PASSWORD);
        SoftAssertions all = new SoftAssertions();
        for (String code : List.of("sh", "gz", "nj")) {
            Rest manager = Rest.signedIn("manager-" + code, Group.PASSWORD);
            String own = "/reports/months/" + MONTH + "/series?months=25";
            String groups = "/group/subsidiaries/" + code + "/series";
            String kept = manager.get(own).body();
            String told = group.get(groups).body();
            all.assertThat(kept).as(code).contains("\"bills\":2");
            all.assertThat(manager.post("/reports/rebuild", Map.of()).status()).isBetween(200, 204);
            all.assertThat(manager.get(own).body()).as(code + " for itself").isEqualTo(kept);
            all.assertThat(group.get(groups).body()).as(code + " for the group").isEqualTo(told);
        }
        all.assertAll();
    }
}
