package org.hearth.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.hearth.verify.browser.AtOnce;
import org.hearth.verify.browser.Person;
import org.hearth.verify.house.Group;
import org.hearth.verify.whole.Addresses.Page;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every page of the house × (nobody, somebody of another subsidiary, somebody without the permission), by its typed address. A new desk
 * wants a line in {@link #LACKING}, else {@link #each_page_has_its_case} fails.
 */
class AddressStories {
    /** For each desk somebody of its own place who may not open it. */
    private static final Map<String, String> LACKING = Map.ofEntries(
            Map.entry("counter", "field-gz"),
            Map.entry("hotline", "field-gz"),
            Map.entry("work", "clerk-gz"),
            Map.entry("exceptions", "clerk-gz"),
            Map.entry("imports", "clerk-gz"),
            Map.entry("bill-runs", "field-gz"),
            Map.entry("prices", "field-gz"),
            Map.entry("management", "clerk-gz"),
            Map.entry("people", "clerk-gz"),
            Map.entry("grants", "field-gz"),
            Map.entry("settings", "clerk-gz"),
            Map.entry("dictionaries", "clerk-gz"),
            Map.entry("audit", "office-gz"),
            Map.entry("templates", "operator"),
            Map.entry("everybody", "group"),
            Map.entry("security", "group"),
            Map.entry("headquarters", "operator"),
            Map.entry("subsidiaries", "clerk-gz"),
            Map.entry("onboarding", "clerk-gz"));

    /** Pages that are no desks: the ways in, one's own account, and a place's own address, which goes on to a desk. */
    private static final Set<String> OPEN =
            Set.of("/", "/sign-in", "/password", "/second-factor", "<place>/", "<place>/me");

    /** What stands on the pages of Guangzhou and nowhere else. */
    private static final List<String> SECRETS = List.of("羊城燃气", "番禺", "天河区", "0000100004");

    private static List<Page> pages;

    @BeforeAll
    static void pages_are_listed_from_the_code() {
        pages = Addresses.all();
    }

    @Test
    void each_page_has_its_case() {
        assertThat(pages).hasSizeGreaterThan(12);
        for (Page page : pages) {
            assertThat(LACKING.containsKey(page.name()) || OPEN.contains(page.toString()))
                    .as("a case for " + page)
                    .isTrue();
            assertThat(page.permission().isEmpty())
                    .as(page + " asks for no permission")
                    .isEqualTo(OPEN.contains(page.toString()));
        }
    }

    @Test
    void nobody_gets_further_than_the_sign_in_page() {
        onEach(Person::nobody, (nobody, page, all) -> {
            nobody.isAt("/sign-in\\?to=.*");
            all.assertThat(nobody.heard()).as(page.toString()).doesNotContain(SECRETS);
        });
    }

    @Test
    void somebody_of_another_subsidiary_is_told_that_there_is_nothing() {
        onEach(() -> Person.signedIn("manager-sh", Group.PASSWORD), (other, page, all) -> {
            other.sees("不能打开这个页面");
            all.assertThat(other.page().locator(".frame").count())
                    .as(page.toString())
                    .isZero();
            all.assertThat(other.heard()).as(page.toString()).doesNotContain(SECRETS);
        });
    }

    @Test
    void a_subsidiary_of_others_looks_like_one_that_is_not_there() {
        try (Person other = Person.signedIn("manager-sh", Group.PASSWORD)) {
            other.open("/gz/counter");
            String there = other.page().locator("body").innerText();
            other.open("/qq/counter");
            assertThat(other.page().locator("body").innerText().replace("qq", "gz"))
                    .isEqualTo(there);
        }
    }

    @Test
    void who_lacks_the_permission_neither_sees_the_desk_in_the_rail_nor_opens_it() {
        List<String> logins = LACKING.values().stream().distinct().sorted().toList();
        try (AtOnce<List<String>> halves = AtOnce.halves(logins)) {
            halves.each(half -> half.forEach(AddressStories::lacksWhatIsLacking));
        }
    }

    private static void lacksWhatIsLacking(String login) {
        SoftAssertions all = new SoftAssertions();
        try (Person person = login.equals("operator")
                ? Person.signedIn(Group.operatorName(), Group.operatorPassword())
                : Person.signedIn(login, Group.PASSWORD)) {
            for (Page page : framed()) {
                if (login.equals(LACKING.get(page.name()))) {
                    person.open(page.in(place(page)));
                    person.sees("不能打开这个页面");
                    all.assertThat(person.page()
                                    .locator(".rail a[href$='/" + page.name() + "']")
                                    .count())
                            .as(login + " on " + page)
                            .isZero();
                }
            }
        }
        all.assertAll();
    }

    /** What somebody finds who types a page's address. */
    private interface Finding {
        void check(Person person, Page page, SoftAssertions all);
    }

    private static void onEach(Supplier<Person> who, Finding finding) {
        try (AtOnce<List<Page>> halves = AtOnce.halves(framed())) {
            halves.each(half -> {
                SoftAssertions all = new SoftAssertions();
                try (Person person = who.get().listening()) {
                    for (Page page : half) {
                        person.open(page.in(place(page)));
                        finding.check(person, page, all);
                    }
                }
                all.assertAll();
            });
        }
    }

    private static List<Page> framed() {
        return pages.stream().filter(Page::framed).toList();
    }

    private static String place(Page page) {
        return page.group() ? "group" : "gz";
    }
}
