package org.hearth.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearth.verify.browser.Consequent;
import org.hearth.verify.browser.Person;
import org.hearth.verify.house.Group;
import org.hearth.verify.house.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A subsidiary joins the group while others work, brings its customers, bills them and collects; all of it at browsers. */
@ExtendWith(Consequent.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyStories {
    private static final YearMonth MONTH =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);
    /** 42 m³ in the first tier of the standard template, 2.19 yuan each. */
    private static final String OWED = "91.98";

    private static final String OWN_PASSWORD = "Qiantang-manager-2026!";

    private static Newcomer newcomer;
    private static Person neighbour;
    private static Person office;
    private static Person clerk;
    private static String managersPassword = "";

    @BeforeAll
    static void a_clerk_of_shanghai_is_at_work() {
        newcomer = Newcomer.at(MONTH, Rest.signedIn(Group.operatorName(), Group.operatorPassword()));
        neighbour = Person.signedIn("clerk-sh", Group.PASSWORD);
        neighbour.isAt("/sh/counter");
        Till.open(neighbour);
        Till.serve(neighbour, "0000100003");
    }

    @AfterAll
    static void all_go_home() {
        Stream.of(neighbour, office, clerk).filter(Objects::nonNull).forEach(Person::close);
    }

    @Test
    @Order(1)
    void headquarters_onboards_a_fourth_subsidiary_in_four_steps_while_a_clerk_of_another_takes_money() {
        Till.takeCash(neighbour, "10.00", "20");
        try (Person headquarters = Person.signedIn("group", Group.PASSWORD)) {
            headquarters.open("/group/onboarding");
            headquarters.fill("代码", newcomer.code());
            headquarters.fill("公司名称", newcomer.name());
            headquarters.fill("城市", "杭州");
            headquarters.click("下一步");
            headquarters.isAt("/group/onboarding\\?step=2");
            headquarters.click("下一步");
            headquarters.isAt("/group/onboarding\\?step=3");
            headquarters.sees(newcomer.name());
            headquarters.back();
            headquarters.isAt("/group/onboarding\\?step=2");
            headquarters.click("下一步");
            headquarters.clickAndGoOn("确认入驻");
            Till.takeCash(neighbour, "10.01", "20");
            headquarters.sees(newcomer.name() + "已入驻集团");
            headquarters.sees("已逐项清点，与基准一致");
            headquarters.fill("姓名", "吴越");
            headquarters.click("创建负责人");
            headquarters.sees("负责人吴越已创建");
            managersPassword = headquarters
                    .page()
                    .locator(".manager-form .mono")
                    .nth(1)
                    .innerText()
                    .strip();
            assertThat(headquarters.broken()).isEmpty();
        }
        Till.takeCash(neighbour, "10.02", "20");
        assertThat(neighbour.address()).startsWith("/sh/counter");
        assertThat(neighbour.broken()).isEmpty();
    }

    @Test
    @Order(2)
    void its_manager_chooses_a_password_of_their_own_before_anything_else() {
        try (Person manager = Person.signedIn("manager." + newcomer.code(), managersPassword)) {
            manager.open("/" + newcomer.code() + "/counter");
            manager.isAt("/password");
            manager.fill("当前密码", managersPassword);
            manager.fill("新密码", OWN_PASSWORD);
            manager.fill("再输一次新密码", OWN_PASSWORD);
            manager.click("修改密码");
            manager.isAt("/sign-in");
            manager.signIn("manager." + newcomer.code(), OWN_PASSWORD);
            manager.isAt("/" + newcomer.code() + ".*");
            manager.sees(".tenant", newcomer.name());
        }
        Rest rest = Rest.signedIn("manager." + newcomer.code(), OWN_PASSWORD).in(newcomer.code());
        for (String role : List.of("BACKOFFICE", "CLERK")) {
            Map<String, Object> person = Map.of(
                    "login",
                    role.toLowerCase(Locale.ROOT) + "-" + newcomer.code(),
                    "name",
                    role.equals("CLERK") ? "柜员 何静" : "账务 施敏",
                    "password",
                    Group.PASSWORD,
                    "grants",
                    List.of(Map.of("tenant", newcomer.code(), "role", role)));
            assertThat(rest.post("/people", person).status()).isEqualTo(201);
        }
    }

    @Test
    @Order(3)
    void its_back_office_imports_a_gb18030_file_and_gets_the_bad_row_back() throws IOException {
        office = Person.signedIn("backoffice-" + newcomer.code(), Group.PASSWORD);
        office.open("/" + newcomer.code() + "/imports?kind=customers");
        bring(newcomer.customers());
        office.sees("尚未写入任何数据");
        office.sees("vaadin-grid", "2019-02-30");
        office.click("正式导入 8 行");
        office.sees("已导入 8 行");
        Download refused = office.page()
                .waitForDownload(() -> office.page().getByText("下载被拒绝的行").click());
        assertThat(refused.suggestedFilename()).isEqualTo("refused-hangzhou-customers.csv");
        assertThat(Files.readString(refused.path(), StandardCharsets.UTF_8))
                .contains("赵无期")
                .doesNotContain(Newcomer.CUSTOMER);
    }

    @Test
    @Order(4)
    void and_its_meters_and_readings() {
        office.open("/" + newcomer.code() + "/imports?kind=meters");
        bring(newcomer.meters());
        office.click("正式导入 8 行");
        office.sees("已导入 8 行");
        office.open("/" + newcomer.code() + "/imports?kind=readings");
        bring(newcomer.readings());
        office.click("正式导入 8 行");
        office.sees("已导入 8 行");
    }

    @Test
    @Order(5)
    void it_runs_the_months_bills_looks_at_them_and_issues_them() {
        office.open("/" + newcomer.code() + "/bill-runs?period=" + MONTH);
        office.click("新建批次");
        office.click("开始试算");
        office.click("发行 8 张账单");
        office.sees(".run-view .badge", "已发出");
        office.reload();
        office.sees(".run-view .badge", "已发出");
        assertThat(office.broken()).isEmpty();
    }

    @Test
    @Order(6)
    void its_clerk_finds_a_customer_by_typing_and_takes_cash_without_a_mouse() {
        clerk = Person.signedIn("clerk-" + newcomer.code(), Group.PASSWORD);
        clerk.isAt("/" + newcomer.code() + "/counter");
        clerk.press("F9");
        clerk.sees("备用金");
        clerk.press("Enter");
        clerk.sees(".drawer-bar", "已开");
        clerk.press("/");
        clerk.type("oyrl");
        clerk.sees("hearth-search .hit", Newcomer.CUSTOMER);
        clerk.press("Enter");
        clerk.sees(".counter-customer", Newcomer.CUSTOMER);
        clerk.sees(".till", OWED);
        clerk.press("F2");
        clerk.type("100");
        clerk.sees(".till-change", "8.02");
        clerk.press("Enter");
        clerk.sees(".till", "已收 ¥" + OWED);
        clerk.sees(".counter-customer", "没有欠费");
    }

    @Test
    @Order(7)
    void the_receipt_is_printed_as_a_pdf() {
        String source = clerk.page().locator(".printer iframe").getAttribute("src");
        byte[] receipt = clerk.page()
                .request()
                .get(clerk.page()
                        .evaluate("(s) => new URL(s, document.baseURI).href", source)
                        .toString())
                .body();
        assertThat(new String(receipt, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(receipt).hasSizeGreaterThan(2_000);
    }

    @Test
    @Order(8)
    void a_payment_is_undone_the_same_day_and_the_bill_is_open_again() {
        clerk.press("F10");
        clerk.sees("相关账单会恢复为待缴");
        clerk.page().getByLabel("原因").fill("客户取消");
        clerk.press("Enter");
        clerk.page()
                .locator("vaadin-dialog-overlay vaadin-button[theme~=primary]")
                .click();
        clerk.sees(".receipt-list", "已冲正");
        clerk.sees(".receipt-list", "客户取消");
        clerk.sees(".till-owes", OWED);
        clerk.press("F2");
        clerk.type(OWED);
        clerk.press("Enter");
        clerk.sees(".till", "已收 ¥" + OWED);
    }

    @Test
    @Order(9)
    void the_day_ends_with_the_drawer_counted() {
        clerk.press("F9");
        clerk.sees("现金应有额含备用金 ¥500.00");
        clerk.fill("现金 清点", "591.98");
        clerk.sees("vaadin-dialog-overlay", "0.00");
        clerk.click("确认日结");
        clerk.sees(".drawer-bar", "钱箱未开");
        assertThat(clerk.broken()).isEmpty();
    }

    @Test
    @Order(10)
    void headquarters_figures_change() {
        try (Person headquarters = Person.signedIn("group", Group.PASSWORD)) {
            headquarters.open("/group/headquarters?month=" + MONTH + "&subsidiary=" + newcomer.code());
            // 8 bills of 42 to 49 m³: 364 m³ for 797.16 yuan.
            headquarters
                    .page()
                    .waitForCondition(
                            () -> {
                                headquarters.reload();
                                String shown =
                                        headquarters.page().locator(".page").innerText();
                                return shown.contains("797.16") && shown.contains("364");
                            },
                            new Page.WaitForConditionOptions().setTimeout(120_000));
            headquarters.sees("h1", newcomer.name());
        }
    }

    @Test
    @Order(11)
    void nobody_elsewhere_finds_its_customers_or_can_open_its_desks() {
        neighbour.press("Escape");
        for (String words : List.of(Newcomer.CUSTOMER, "oyrl", "13857104300", "0000570001")) {
            Locator box = neighbour.page().locator(".counter-queue hearth-search");
            box.locator("input").fill("");
            box.locator("input").fill(words);
            box.locator(".list.open").waitFor();
            assertThat(box.innerText()).doesNotContain(Newcomer.CUSTOMER, "湖畔花园");
        }
        neighbour.open("/" + newcomer.code() + "/counter");
        neighbour.seesNoMore(newcomer.name());
        assertThat(neighbour.page().locator(".frame").count()).isZero();
    }

    private static void bring(FilePayload file) {
        office.page().locator("vaadin-upload input[type=file]").setInputFiles(file);
        office.sees(".import-body", file.name);
        office.settle();
    }
}
