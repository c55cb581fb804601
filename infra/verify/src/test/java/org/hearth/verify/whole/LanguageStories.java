package org.hearth.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.hearth.verify.browser.AtOnce;
import org.hearth.verify.browser.Person;
import org.hearth.verify.browser.Pictures;
import org.hearth.verify.house.Group;
import org.hearth.verify.house.Rest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every desk in Chinese and in English on a clerk's screen: nothing untranslated, nothing to scroll sideways for, and a picture of each. */
class LanguageStories {
    private static final YearMonth MONTH =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);

    /** A key of the catalogue that was not in it, or the bare name of a constant. */
    private static final Pattern UNTRANSLATED = Pattern.compile(
            "!?\\b(ui|enum|error|column|hold|thing|org_unit)\\.[A-Za-z][\\w.-]+!?|\\b[A-Z]{2,}_[A-Z_]+\\b");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** All that can be read on the page, in shadow and in attributes. */
    private static final String TEXTS = """
            () => {
              const found = [];
              const walk = (node) => {
                if (node.nodeType === Node.TEXT_NODE) { found.push(node.data); return; }
                if (node.nodeType === Node.ELEMENT_NODE) {
                  if (/^(SCRIPT|STYLE)$/.test(node.tagName)) { return; }
                  for (const name of ['title', 'placeholder', 'aria-label', 'alt']) {
                    if (node.hasAttribute(name)) { found.push(node.getAttribute(name)); }
                  }
                  if (node.shadowRoot) { node.shadowRoot.childNodes.forEach(walk); }
                }
                node.childNodes.forEach(walk);
              };
              walk(document.body);
              return found.map((text) => text.trim()).filter((text) => text).join('\\n');
            }""";

    /** What the house itself says, as against names and places that people have typed. */
    private static final String OWN_WORDS =
            "() => [...document.querySelectorAll('h1, h3, label, vaadin-tab, .rail a, .keys, .figures .small, .kbd')]"
                    + ".map((one) => one.innerText.trim()).filter((text) => text).join('\\n')";

    private static final String WIDER =
            "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth";

    private static final AtOnce<Speakers> BOTH = new AtOnce<>(List.of(new Speakers("zh-CN"), new Speakers("en")));

    private static long debtor;

    @BeforeAll
    static void somebody_owes_for_several_months() {
        Rest manager = Rest.signedIn("manager-gz", Group.PASSWORD).in("gz");
        int most = 0;
        for (JsonNode customer : manager.get("/customers?limit=280").json().path("rows")) {
            long account = manager.get("/customers/" + customer.path("id").asLong())
                    .json()
                    .path("accounts")
                    .path(0)
                    .path("id")
                    .asLong();
            int bills = manager.get("/accounts/" + account + "/owed")
                    .json()
                    .path("bills")
                    .size();
            if (bills > most && bills <= 8) {
                most = bills;
                debtor = account;
            }
            if (most > 2) {
                break;
            }
        }
        assertThat(most).isPositive();
        try (Person clerk = Person.signedIn("clerk-gz", Group.PASSWORD)) {
            clerk.open("/gz/counter");
            Till.open(clerk);
            for (int at = 0; at < 3; at++) {
                Till.serve(clerk, "00001000" + (20 + at));
                Till.takeCash(clerk, "5" + at + ".00", "100");
                clerk.press("Escape");
            }
        }
    }

    /** Tables with something in them: a role, a grant that waits, a region, somebody who stands in. */
    @BeforeAll
    static void something_is_there_to_be_seen() {
        Rest manager = Rest.signedIn("manager-gz", Group.PASSWORD).in("gz");
        Rest operator = Rest.signedIn(Group.operatorName(), Group.operatorPassword());
        if (manager.get("/roles").json().isEmpty()) {
            manager.post(
                    "/roles",
                    Map.of(
                            "name",
                            "收费组长",
                            "permissions",
                            List.of("customers.view", "billing.view", "payments.view", "payments.reverse")));
        }
        if (operator.get("/regions").json().isEmpty()) {
            operator.send(
                    "PUT",
                    "/regions",
                    HttpRequest.BodyPublishers.ofString("{\"name\": \"华南\", \"tenants\": [\"gz\"], \"personIds\": []}"),
                    "application/json");
        }
        String customer = manager.get("/customers?limit=1")
                .json()
                .path("rows")
                .path(0)
                .path("number")
                .asText();
        Rest visitor = Rest.signedIn("clerk-sh", Group.PASSWORD).in("sh");
        if (visitor.get("/grants").json().isEmpty()) {
            visitor.post(
                    "/grants",
                    Map.of(
                            "to",
                            "gz",
                            "customerNumber",
                            customer,
                            "acts",
                            List.of("VIEW", "TAKE_PAYMENT"),
                            "reason",
                            "客户在沪出差，来厅缴费",
                            "minutes",
                            120));
        }
        Rest clerk = Rest.signedIn("clerk-gz", Group.PASSWORD).in("gz");
        if (clerk.get("/delegations/own").json().isEmpty()) {
            long oneself = Rest.signedIn("clerk-gz", Group.PASSWORD)
                    .get("/session")
                    .json()
                    .path("personId")
                    .asLong();
            clerk.post(
                    "/delegations",
                    Map.of(
                            "fromPerson",
                            oneself,
                            "toPerson",
                            clerk.get("/delegations/colleagues?text=agent-gz")
                                    .json()
                                    .path(0)
                                    .path("id")
                                    .asLong(),
                            "until",
                            Instant.now().plus(Duration.ofDays(7)).toString(),
                            "reason",
                            "年休假"));
        }
    }

    /** What the clerk handed over for the picture is taken back: the other stories count on who may do what. */
    @AfterAll
    static void all_go_home() {
        BOTH.close();
        Rest clerk = Rest.signedIn("clerk-gz", Group.PASSWORD).in("gz");
        for (JsonNode one : clerk.get("/delegations/own").json()) {
            assertThat(clerk.delete("/delegations/" + one.path("id").asLong()).status())
                    .isEqualTo(204);
        }
    }

    @Test
    void every_desk_speaks_both_languages_to_the_last_word() {
        List<Addresses.Page> pages = Addresses.all().stream()
                .filter(page -> !page.permission().isEmpty())
                .toList();
        BOTH.each(speakers -> {
            SoftAssertions all = new SoftAssertions();
            for (Addresses.Page page : pages) {
                Person person = speakers.person(login(page));
                person.open(address(page));
                prepare(person, page.name());
                look(all, person, page + " in " + speakers.language(), speakers.english());
                Pictures.take(person, page.name() + "-" + speakers.suffix());
            }
            all.assertAll();
        });
    }

    /** What lies behind a desk's first sight, and the pages that are no desks. */
    private record View(String name, String login, String address) {}

    private static List<View> views() {
        return List.of(
                new View("account", "clerk-gz", "/gz/me"),
                new View("roles", "manager-gz", "/gz/people?tab=roles"),
                new View("standing-in", "manager-gz", "/gz/people?tab=standing-in"),
                new View("keys", "manager-gz", "/gz/people?tab=keys"),
                new View("rules", "manager-gz", "/gz/people?tab=rules"),
                new View("regions", Group.operatorName(), "/group/everybody?tab=regions"),
                new View("life", Group.operatorName(), "/group/subsidiaries"),
                new View("template-differences", "group", "/group/templates?template=guangzhou&tab=subsidiaries"));
    }

    @Test
    void so_does_what_lies_behind_the_desks() {
        BOTH.each(speakers -> {
            SoftAssertions all = new SoftAssertions();
            for (View view : views()) {
                Person person = speakers.person(view.login());
                person.open(view.address());
                prepare(person, view.name());
                look(all, person, view.name() + " in " + speakers.language(), speakers.english());
                Pictures.take(person, view.name() + "-" + speakers.suffix());
            }
            all.assertAll();
        });
    }

    @Test
    void so_do_the_dialogs_that_decide_about_a_company_and_its_keys() {
        BOTH.each(speakers -> {
            SoftAssertions all = new SoftAssertions();
            Person operator = speakers.person(Group.operatorName());
            operator.open("/group/subsidiaries");
            for (String act : List.of("停用|Suspend", "归档|Archive", "配额|Quota", "历史|History")) {
                operator.page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(act)))
                        .first()
                        .click();
                operator.settle();
                look(all, operator, act + " in " + speakers.language(), speakers.english());
                Pictures.take(
                        operator,
                        "dialog-" + act.replaceAll(".*\\|", "").toLowerCase(Locale.ROOT) + "-" + speakers.suffix());
                operator.press("Escape");
            }
            Person headquarters = speakers.person("group");
            headquarters.open("/group/templates?template=guangzhou");
            headquarters.click(speakers.english() ? "Write a version" : "编写新版本");
            headquarters.click(speakers.english() ? "New role" : "新建岗位");
            // Behind it stand the names of price plans, which people have typed.
            look(all, headquarters, "a template's role in " + speakers.language(), false);
            Pictures.take(headquarters, "template-role-" + speakers.suffix());
            all.assertAll();
        });
    }

    @Test
    void so_does_the_way_in() {
        SoftAssertions all = new SoftAssertions();
        try (Person nobody = Person.nobody()) {
            for (String language : List.of("zh-CN", "en")) {
                nobody.speaks(language);
                nobody.open("/sign-in");
                look(all, nobody, "sign-in in " + language, language.equals("en"));
                Pictures.take(nobody, "sign-in-" + language.substring(0, 2));
            }
            // The switch on the page itself.
            nobody.click("中文");
            nobody.sees("h1", "登录");
            nobody.click("EN");
            nobody.sees("h1", "Sign in");
        }
        all.assertAll();
    }

    private static void look(SoftAssertions all, Person person, String about, boolean english) {
        Matcher untranslated =
                UNTRANSLATED.matcher(person.page().evaluate(TEXTS).toString());
        all.assertThat(untranslated.results().map(found -> found.group()).distinct())
                .as(about + ": not translated")
                .isEmpty();
        if (english) {
            all.assertThat(person.page().evaluate(OWN_WORDS).toString().lines().filter(CHINESE.asPredicate()))
                    .as(about + ": Chinese in English")
                    .isEmpty();
        }
        all.assertThat(person.page().evaluate(WIDER))
                .as(about + ": wider than the screen")
                .isEqualTo(0);
        all.assertThat(person.broken()).as(about + ": scripts").isEmpty();
    }

    /** Who works at the desk. */
    private static String login(Addresses.Page page) {
        return switch (page.name()) {
            case "counter" -> "clerk-gz";
            case "hotline" -> "agent-gz";
            case "everybody", "security" -> Group.operatorName();
            default -> page.group() ? "group" : "manager-gz";
        };
    }

    /** People who speak one language, at the browser of one thread. */
    private record Speakers(String language, Map<String, Person> people) {
        Speakers(String language) {
            this(language, new HashMap<>());
        }

        Person person(String login) {
            return people.computeIfAbsent(login, name -> {
                Person person = Person.signedIn(
                        name, name.equals(Group.operatorName()) ? Group.operatorPassword() : Group.PASSWORD);
                person.speaks(language);
                return person;
            });
        }

        boolean english() {
            return language.equals("en");
        }

        /** As it stands in the name of a picture. */
        String suffix() {
            return language.substring(0, 2);
        }
    }

    private static String address(Addresses.Page page) {
        String address = page.in(page.group() ? "group" : "gz");
        return switch (page.name()) {
            case "counter", "hotline" -> address + "?account=" + debtor;
            case "bill-runs" -> address + "?period=" + MONTH;
            case "prices" -> address + "?plan=res";
            default -> address;
        };
    }

    /** A desk in the middle of its work says more than an empty one. */
    private static void prepare(Person person, String desk) {
        if (desk.equals("imports")) {
            person.page()
                    .locator("vaadin-tab")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions()
                            .setHasText(Pattern.compile("客户|Customers")))
                    .first()
                    .click();
            person.settle();
            person.page().locator("vaadin-upload input[type=file]").setInputFiles(new Newcomer("", MONTH).customers());
            person.sees("vaadin-grid", "2019-02-30");
        } else if (desk.equals("onboarding")) {
            List<String> values = List.of("sz", "深城燃气有限公司", "深圳");
            for (int at = 0; at < values.size(); at++) {
                person.page()
                        .locator(".onboarding vaadin-text-field input")
                        .nth(at)
                        .fill(values.get(at));
            }
        }
        person.calm();
        person.page()
                .waitForFunction(
                        "() => [...document.querySelectorAll('hearth-chart')].every((one) => one.hasAttribute('drawn'))");
    }
}
