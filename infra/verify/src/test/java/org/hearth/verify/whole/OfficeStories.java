package org.hearth.verify.whole;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.hearth.verify.browser.Person;
import org.hearth.verify.house.Group;
import org.hearth.verify.house.House;
import org.hearth.verify.house.Rest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What managers and headquarters do with people, templates and whole subsidiaries, at their desks. */
class OfficeStories {
    private static final String NEW_PASSWORD = "Gas-office-2026!";
    private static final String TEMPLATE = "office-stories";
    private static final String NANJING = "金陵燃气有限公司";
    private static final double HALF_A_ROW = 12;

    @Test
    void a_manager_makes_a_role_and_gives_it_to_somebody_new_who_then_sees_just_that() {
        String login = "auditor-" + System.currentTimeMillis() % 100_000;
        try (Person manager = Person.signedIn("manager-gz", Group.PASSWORD);
                Person newcomer = Person.nobody()) {
            manager.open("/gz/people?tab=roles");
            manager.click("新建岗位");
            manager.fill("岗位名称", "查价员 " + login);
            tick(manager, "发布价格", "价格");
            manager.click("保存");
            manager.sees("vaadin-grid", "价格：查看、发布价格");

            manager.open("/gz/people");
            manager.click("新增人员");
            manager.fill("姓名", "查价 " + login);
            manager.fill("登录名", login);
            choose(manager, "vaadin-select", "查价员 " + login);
            manager.page().locator("vaadin-multi-select-combo-box input").click();
            manager.page().locator("vaadin-multi-select-combo-box-item").first().click();
            manager.press("Escape");
            manager.page()
                    .locator("vaadin-dialog-overlay")
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("新增").setExact(true))
                    .click();
            manager.settle();
            String password = manager.page().locator(".secret").innerText().strip();
            manager.click("我已记下");
            manager.sees(".person-panel", "查价员 " + login);

            newcomer.open("/sign-in");
            newcomer.signIn(login, password);
            newcomer.fill("当前密码", password);
            newcomer.fill("新密码", NEW_PASSWORD);
            newcomer.fill("再输一次新密码", NEW_PASSWORD);
            newcomer.click("修改密码");
            newcomer.isAt("/sign-in.*");
            newcomer.signIn(login, NEW_PASSWORD);
            assertThat(newcomer.page().locator(".rail a")).hasCount(1);
            newcomer.sees("h1", "价格方案");
            newcomer.open("/gz/counter");
            newcomer.sees("不能打开这个页面");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "hearth.long", matches = "true")
    void somebody_stands_in_for_a_colleague_until_it_is_taken_back() {
        try (Person manager = Person.signedIn("manager-gz", Group.PASSWORD);
                Person field = Person.signedIn("field-gz", Group.PASSWORD)) {
            assertThat(field.page().locator(".rail a[href$='/counter']")).hasCount(0);
            manager.open("/gz/people?tab=standing-in");
            manager.click("设置代理");
            somebody(manager, "被代理人", "clerk-gz");
            somebody(manager, "代理人", "field-gz");
            manager.fill("原因", "休假");
            manager.click("确定");
            manager.sees("vaadin-grid", "代理中");
            field.open("/gz/counter");
            field.sees(".rail a[href$='/counter']", "");

            manager.click("收回");
            manager.page()
                    .locator("vaadin-dialog-overlay")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("收回"))
                    .click();
            manager.sees("vaadin-grid", "已收回");
            field.open("/gz/counter");
            field.sees("不能打开这个页面");
        }
    }

    @Test
    void a_clerk_hands_over_the_own_roles_until_a_day_and_takes_them_back() {
        try (Person clerk = Person.signedIn("clerk-nj", Group.PASSWORD);
                Person field = Person.signedIn("field-nj", Group.PASSWORD)) {
            clerk.page().locator(".top .face").first().click();
            clerk.page()
                    .locator(".menu-item")
                    .filter(new Locator.FilterOptions().setHasText("我的账号"))
                    .click();
            clerk.isAt("/nj/me");
            clerk.sees(".account", "柜员");
            clerk.click("转交我的岗位");
            somebody(clerk, "交给哪位同事", "field-nj");
            clerk.fill("原因", "年休假");
            clerk.page()
                    .locator("vaadin-dialog-overlay")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("转交我的岗位"))
                    .click();
            clerk.sees(".account", "代理我");
            field.open("/nj/counter");
            field.sees(".rail a[href$='/counter']", "");
            field.open("/nj/me");
            field.sees(".account", "我代理");
            Page left = field.page().context().newPage();
            left.navigate(House.url() + "/nj/me");
            assertThat(left.locator(".account").first()).isVisible();
            left.evaluate("window.asItWas = true");

            clerk.click("收回");
            clerk.sees(".account", "近 90 天");
            field.open("/nj/counter");
            field.sees("不能打开这个页面");

            field.open("/nj/me");
            field.page().evaluate("window.asItWas = true");
            left.locator(".top .face").first().click();
            left.waitForFunction("() => !window.asItWas");
            field.page().locator(".top .face").first().click();
            field.sees(".menu-item", "我的账号");
            Assertions.assertThat(field.page().evaluate("window.asItWas"))
                    .as("the tab opened since stays when the one from before is loaded anew")
                    .isEqualTo(true);
        }
    }

    @Test
    void a_template_is_published_to_a_chosen_subsidiary_seen_there_and_taken_back() {
        Rest group = Rest.signedIn("group", Group.PASSWORD);
        group.post("/templates", Map.of("code", TEMPLATE, "name", "账单约定"));
        int first = written(group, "30", false);
        group.post("/templates/" + TEMPLATE + "/versions/" + first + "/publications", chosen("nj"));
        int second = written(group, "21", true);
        try (Person headquarters = Person.signedIn("group", Group.PASSWORD);
                Person manager = Person.signedIn("manager-nj", Group.PASSWORD)) {
            manager.open("/nj/settings");
            manager.sees("vaadin-grid", "缴费期限");

            headquarters.open("/group/templates?template=" + TEMPLATE + "&version=" + second + "&tab=subsidiaries");
            inRowOf(headquarters, NANJING, headquarters.page().getByRole(AriaRole.CHECKBOX))
                    .check();
            headquarters.click("发布给 1 家");
            headquarters
                    .page()
                    .locator("vaadin-dialog-overlay")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("发布"))
                    .click();
            headquarters.sees("vaadin-grid", "已完成 1");
            manager.reload();
            manager.sees("vaadin-grid", "21");
            manager.sees("vaadin-grid", "集团锁定");

            headquarters.click("撤回");
            headquarters
                    .page()
                    .locator("vaadin-dialog-overlay")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("撤回"))
                    .click();
            headquarters.sees("vaadin-grid", "撤回第 " + second + " 版");
            headquarters.page().waitForCondition(() -> {
                manager.reload();
                return manager.page().locator("vaadin-grid").innerText().contains("30");
            });
        }
    }

    @Test
    void a_manager_adds_a_reason_that_an_agent_then_chooses_and_leaves_only_the_list() {
        String reason = "上门核对 " + System.currentTimeMillis() % 100_000;
        try (Person manager = Person.signedIn("manager-gz", Group.PASSWORD);
                Person agent = Person.signedIn("agent-gz", Group.PASSWORD)) {
            manager.open("/gz/dictionaries?name=reveal");
            manager.click("新增条目");
            manager.fill("中文", reason);
            manager.fill("编码", "Check!");
            manager.click("保存");
            manager.sees("编码须为");
            manager.fill("编码", "check-" + System.currentTimeMillis() % 100_000);
            manager.click("保存");
            manager.sees("vaadin-grid", reason);
            manager.page().getByLabel("也可填写字典以外的内容").uncheck();
            manager.sees("vaadin-notification-card", "现在只能从字典中选择");
            try {
                look(agent);
                Locator words = agent.page().getByLabel("查看原因");
                words.fill(reason.substring(0, 4));
                agent.page()
                        .locator("vaadin-combo-box-item")
                        .filter(new Locator.FilterOptions().setHasText(reason))
                        .click();
                agent.page()
                        .locator("vaadin-dialog-overlay vaadin-button[theme~='primary']")
                        .click();
                assertThat(agent.page().locator("vaadin-dialog-overlay .mono.strong"))
                        .hasText(Pattern.compile("1\\d{10}"));
            } finally {
                manager.page().getByLabel("也可填写字典以外的内容").check();
                manager.sees("vaadin-notification-card", "现在也可填写");
            }
            manager.page()
                    .locator("vaadin-grid-cell-content:visible vaadin-button")
                    .filter(new Locator.FilterOptions().setHasText("停用"))
                    .last()
                    .click();
            manager.sees(".run.on", "1 项停用");
            org.assertj.core.api.Assertions.assertThat(manager.broken()).isEmpty();
        }
    }

    private static void look(Person agent) {
        agent.open("/gz/hotline");
        agent.press("/");
        agent.type("0000100004");
        agent.sees("hearth-search .hit", "");
        agent.press("Enter");
        agent.sees(".hotline-caller", "0000100004");
        agent.page().locator(".hotline-caller .terms vaadin-button").first().click();
        agent.settle();
    }

    @Test
    void a_suspended_subsidiary_says_so_and_refuses_every_change_until_it_is_resumed() {
        try (Person operator = Person.signedIn(Group.operatorName(), Group.operatorPassword());
                Person manager = Person.signedIn("manager-nj", Group.PASSWORD)) {
            operator.open("/group/subsidiaries");
            life(operator, "停用");
            try {
                manager.open("/nj/settings");
                manager.sees(".notices", "本公司已停用");
                manager.click("更改");
                manager.page().locator("vaadin-dialog-overlay input").fill("12");
                manager.click("保存");
                manager.sees("只能查看，不能办理或修改");
            } finally {
                life(operator, "恢复");
            }
            manager.open("/nj/settings");
            assertThat(manager.page().locator(".notices .stripe")).hasCount(0);
        }
    }

    /** Does something with Nanjing, giving a reason. */
    private static void life(Person operator, String act) {
        inRowOf(
                        operator,
                        NANJING,
                        operator.page()
                                .getByRole(
                                        AriaRole.BUTTON,
                                        new Page.GetByRoleOptions().setName(act).setExact(true)))
                .click();
        operator.page().locator("vaadin-dialog-overlay textarea").fill("年度检查");
        operator.page()
                .locator("vaadin-dialog-overlay")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .click();
        operator.sees(NANJING + "已");
    }

    /** The one that stands in a company's row; a grid's cells belong to no row but by their place on the screen. */
    private static Locator inRowOf(Person person, String company, Locator all) {
        Locator name = person.page()
                .locator("vaadin-grid-cell-content")
                .filter(new Locator.FilterOptions().setHasText(company))
                .first();
        name.waitFor();
        double middle = middle(name);
        for (int i = 0; i < all.count(); i++) {
            if (all.nth(i).isVisible() && Math.abs(middle(all.nth(i)) - middle) < HALF_A_ROW) {
                return all.nth(i);
            }
        }
        throw new AssertionError("nothing of it in the row of " + company);
    }

    private static double middle(Locator place) {
        BoundingBox box = place.boundingBox();
        return box.y + box.height / 2;
    }

    private static void tick(Person person, String act, String room) {
        person.page()
                .locator(".permissions > vaadin-checkbox")
                .filter(new Locator.FilterOptions().setHasText(room))
                .locator("label")
                .click();
        assertThat(person.page().getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(act)))
                .isChecked();
    }

    private static void choose(Person person, String field, String item) {
        person.page().locator("vaadin-dialog-overlay " + field).click();
        person.page()
                .locator("vaadin-select-item")
                .filter(new Locator.FilterOptions().setHasText(item))
                .first()
                .click();
        person.settle();
    }

    private static void somebody(Person person, String label, String login) {
        Locator field = person.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(login);
        person.page()
                .locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(login))
                .first()
                .click();
        person.settle();
    }

    private static int written(Rest group, String days, boolean locked) {
        return group.post(
                        "/templates/" + TEMPLATE + "/versions",
                        Map.of(
                                "note",
                                "缴费期限 " + days,
                                "items",
                                List.of(Map.of("part", "billing", "key", "due_days", "value", days, "locked", locked))))
                .json()
                .path("version")
                .asInt();
    }

    private static Map<String, Object> chosen(String tenant) {
        return Map.of("all", false, "tenants", List.of(tenant));
    }
}
