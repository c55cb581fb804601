package org.hearth.verify.whole;

import com.microsoft.playwright.Locator;
import org.hearth.verify.browser.Person;

/** What a clerk does all day, by keys. */
final class Till {
    private Till() {}

    /** Opens the drawer, unless it is open. */
    static void open(Person person) {
        if (person.page().locator(".drawer-bar .calm").count() == 0) {
            person.press("F9");
            person.sees("备用金");
            person.press("Enter");
            person.sees(".drawer-bar", "已开");
        }
    }

    /** Finds the account and opens it. */
    static void serve(Person person, String account) {
        person.press("/");
        person.type(account);
        person.sees("hearth-search .hit", "");
        person.press("Enter");
        person.sees(".counter-customer", account);
    }

    /** Takes part of what is owed; the customer stays on the screen. */
    static void takeCash(Person person, String amount, String given) {
        Locator field = person.page().getByLabel("本次缴费");
        field.click();
        field.fill(amount);
        person.press("F2");
        person.type(given);
        person.press("Enter");
        person.sees(".till", "已收 ¥" + amount);
    }
}
