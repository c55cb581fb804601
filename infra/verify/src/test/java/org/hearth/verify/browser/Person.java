package org.hearth.verify.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.verify.house.House;

/** Somebody at a browser of their own: sees words, presses keys, clicks what has a name. The screen is a clerk's, 1366 by 768. */
public final class Person implements AutoCloseable {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int FIRST_PATIENCE_MILLIS = 15_000;

    /** Whether Vaadin has heard the answer to everything it has told the server. */
    private static final String QUIET = """
            () => {
              if (document.readyState !== 'complete') { return false; }
              const outlet = document.getElementById('outlet');
              if (!outlet) { return true; }
              const clients = Object.values(window.Vaadin?.Flow?.clients || {}).filter((one) => one.isActive);
              return outlet.childElementCount > 0 && clients.length > 0 && clients.every((one) => !one.isActive());
            }""";

    /** Whether besides nothing in the page has changed for a while, counted from when this was first asked with that name. */
    private static final String CALM = """
            (name) => {
              if (window.hearthCalm?.name !== name) {
                const calm = { name, since: performance.now() };
                window.hearthCalm = calm;
                new MutationObserver(() => { calm.since = performance.now(); })
                    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
              }
              if (!(QUIET)()) { window.hearthCalm.since = performance.now(); }
              return performance.now() - window.hearthCalm.since > 300;
            }""".replace("QUIET", QUIET);

    private final BrowserContext context;
    private final Page page;
    private final StringBuilder heard = new StringBuilder();
    private final List<String> broken = new ArrayList<>();

    private Person(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
        page.setDefaultNavigationTimeout(Chromium.PATIENCE_MILLIS);
        page.onPageError(broken::add);
    }

    /** Somebody whose browser asks for Chinese and who has not signed in. */
    public static Person nobody() {
        return new Person(Chromium.get()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai")
                        .setAcceptDownloads(true)
                        .setViewportSize(WIDTH, HEIGHT)));
    }

    /** Signs in on the screen. */
    public static Person signedIn(String name, String password) {
        Person person = nobody();
        person.open("/sign-in");
        person.signIn(name, password);
        return person;
    }

    /** Fills in the sign-in page that is shown, and waits until it has gone. */
    public void signIn(String name, String password) {
        page.locator("input[autocomplete=username]").fill(name);
        page.locator("input[autocomplete=current-password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
        calm();
    }

    /**
     * Types an address; {@code path} begins with a slash. Where a page is still going somewhere by itself the two get into each
     * other's way, and a page that is opened at the very moment at which somebody's session changes may never come to rest; a person
     * would press Enter once more, and so is done here, once, and said.
     */
    public void open(String path) {
        try {
            page.navigate(House.url() + path, new Page.NavigateOptions().setTimeout(FIRST_PATIENCE_MILLIS));
        } catch (PlaywrightException e) {
            System.out.println("browser: " + path + " did not come at once; asked again");
            calm();
            page.navigate(House.url() + path);
        }
        try {
            page.waitForFunction(QUIET, null, new Page.WaitForFunctionOptions().setTimeout(FIRST_PATIENCE_MILLIS));
        } catch (PlaywrightException e) {
            System.out.println("browser: " + path + " did not come to rest; asked again");
            page.navigate(House.url() + path);
            settle();
        }
    }

    public void reload() {
        page.reload();
        settle();
    }

    public void back() {
        page.goBack();
        settle();
    }

    /** The address as it stands in the browser, without the house. */
    public String address() {
        return page.url().replace(House.url(), "");
    }

    /** Speaks another language from the next page on: {@code en} or {@code zh-CN}. */
    public void speaks(String language) {
        context.addCookies(List.of(new Cookie("hearth_lang", language).setUrl(House.url())));
    }

    /** Presses a key as it is named on the keyboard: {@code F2}, {@code Enter}, {@code /}. */
    public void press(String key) {
        page.keyboard().press(key);
        settle();
    }

    /** Types where the cursor stands. */
    public void type(String text) {
        page.keyboard().type(text);
        settle();
    }

    /** Fills a field by its label. */
    public void fill(String label, String text) {
        Locator field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        field.fill(text);
        field.blur();
        settle();
    }

    /** Clicks a button by what it says. */
    public void click(String button) {
        button(button).click();
        settle();
    }

    /** Clicks without waiting for what comes of it. */
    public void clickAndGoOn(String button) {
        button(button).click();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    /** Waits until these words can be read. */
    public void sees(String words) {
        see(page.getByText(words).locator("visible=true").first());
    }

    /** Waits until these words can no longer be read. */
    public void seesNoMore(String words) {
        assertThat(page.getByText(words)).hasCount(0);
    }

    /** Waits until what a style sheet's selector names holds these words. */
    public void sees(String selector, String words) {
        see(page.locator(selector)
                .filter(new Locator.FilterOptions().setHasText(words))
                .locator("visible=true")
                .first());
    }

    /** What the person saw instead is kept as a picture, for whoever has to find out why. */
    private void see(Locator what) {
        try {
            assertThat(what).isVisible();
        } catch (AssertionError missed) {
            Pictures.take(this, "missed-" + System.currentTimeMillis());
            throw missed;
        }
    }

    /** Waits until the address looks like this. */
    public void isAt(String address) {
        page.waitForURL(Pattern.compile(Pattern.quote(House.url()) + address));
        settle();
    }

    /** Waits until the page has nothing more to ask. */
    public void settle() {
        page.waitForFunction(QUIET);
    }

    /**
     * Waits until the page has nothing more to ask and nothing in it changes any more: it does not go on to another address, as after
     * signing in, and its tables are filled.
     */
    public void calm() {
        page.waitForFunction(CALM, String.valueOf(System.nanoTime()));
    }

    /** From now on keeps all that the server sends as text: pages, and answers to what is done on them. */
    public Person listening() {
        page.route("**/*", route -> {
            if (!route.request().resourceType().matches("document|fetch|xhr")) {
                route.resume();
                return;
            }
            APIResponse answer = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            heard.append(answer.text()).append('\n');
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
        return this;
    }

    /** What was kept since this was last asked for. */
    public String heard() {
        String all = heard.toString();
        heard.setLength(0);
        return all;
    }

    /** What broke in the page's own scripts. */
    public List<String> broken() {
        return List.copyOf(broken);
    }

    public Page page() {
        return page;
    }

    @Override
    public void close() {
        context.close();
    }
}
