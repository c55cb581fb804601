package org.hearth.verify.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearth.verify.browser.Person;
import org.hearth.verify.house.Group;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an agent does with both hands on the keyboard. */
class HotlineStories {
    /** The number from which somebody calls whom the house does not know. */
    private static final String UNKNOWN = "13900001234";

    private static Person agent;

    @BeforeAll
    static void an_agent_sits_down() {
        agent = Person.signedIn("agent-gz", Group.PASSWORD);
        agent.isAt("/gz/hotline");
    }

    @AfterAll
    static void and_goes_home() {
        agent.close();
    }

    @Test
    void an_emergency_of_a_known_customer_is_taken_with_five_keys_beside_the_words() {
        agent.open("/gz/hotline");
        agent.press("/");
        agent.type("0000100004");
        agent.sees("hearth-search .hit", "");
        agent.press("Enter");
        agent.sees(".hotline-caller", "0000100004");
        agent.press("F2");
        agent.sees(".script.red", "关闭表前阀");
        agent.type("厨房有很重的燃气味");
        agent.press("F9");
        agent.sees("vaadin-notification-card", "已受理");
        agent.sees(".hotline-caller", "该客户有未处理完的险情");
        agent.press("Escape");
        agent.isAt("/gz/hotline");
        agent.sees(".hotline-center", "厨房有很重的燃气味");
        assertThat(agent.broken()).isEmpty();
    }

    @Test
    void a_caller_whom_nobody_knows_is_heard_as_well_when_the_address_is_said() {
        agent.open("/gz/hotline?number=" + UNKNOWN);
        agent.sees(UNKNOWN + " 不在客户资料中");
        agent.press("F2");
        agent.type("路边有人挖到燃气管道");
        agent.press("F9");
        agent.seesNoMore("已受理 故障报修");
        agent.fill("地址", "天河路 208 号门前");
        agent.press("F9");
        agent.sees("vaadin-notification-card", "已受理");
    }

    @Test
    void the_customer_the_month_and_the_filter_stay_through_reload_and_back() {
        agent.open("/gz/hotline");
        agent.press("/");
        agent.type("0000100005");
        agent.sees("hearth-search .hit", "");
        agent.press("Enter");
        agent.isAt("/gz/hotline\\?account=\\d+");
        String there = agent.address();
        agent.reload();
        agent.sees(".hotline-caller", "0000100005");
        agent.back();
        agent.isAt("/gz/hotline");
        agent.sees(".hotline-caller", "等待来电");
        agent.page().goForward();
        agent.isAt(there.replace("?", "\\?"));
        agent.sees(".hotline-caller", "0000100005");
        try (Person office = Person.signedIn("office-gz", Group.PASSWORD)) {
            for (String address : List.of(
                    "/gz/exceptions?state=any&reason=NEGATIVE",
                    "/gz/bill-runs?period=2026-03",
                    "/gz/prices?plan=com",
                    "/gz/imports?kind=meters")) {
                office.open(address);
                String shown = office.page().locator(".desk").innerText();
                office.reload();
                assertThat(office.address()).isEqualTo(address);
                assertThat(office.page().locator(".desk").innerText()).isEqualTo(shown);
            }
        }
    }
}
