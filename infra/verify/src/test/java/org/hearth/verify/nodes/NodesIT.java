package org.hearth.verify.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.verify.nodes.OwnHouse.PASSWORD;
import static org.hearth.verify.nodes.OwnHouse.until;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Two nodes; part of the longer suite, because it starts a second house: {@code mvn verify -Dhearth.long=true}. */
@EnabledIfSystemProperty(named = "hearth.long", matches = "true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesIT {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** A machine that runs the tests of six people at once may be late by this much. */
    private static final Duration LATE = Duration.ofSeconds(2);

    private static final YearMonth MONTH =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);

    private static OwnHouse house;
    private static Via one;
    private static Via two;

    @BeforeAll
    static void start() {
        house = new OwnHouse(2);
        one = house.operator(house.node(1));
        two = one.via(house.node(2));
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    @Order(1)
    void who_signs_in_on_one_node_is_signed_in_on_the_other_and_behind_the_balancer() {
        assertThat(two.get("/session").status()).isEqualTo(200);
        assertThat(one.via(house.url()).get("/session").status()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void a_subsidiary_onboarded_on_one_node_is_there_for_the_next_request_of_the_other() {
        house.onboard(one, "gz");
        house.person(two, "gz", "manager-gz", "MANAGER");
        Via manager = Via.signedIn(house.node(2), "manager-gz", PASSWORD).in("gz");
        assertThat(manager.get("/org-units").status()).isEqualTo(200);
        assertThat(manager.via(house.node(1)).get("/org-units").status()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void a_subsidiary_suspended_and_resumed_on_one_node_is_so_on_the_other_within_a_second() {
        changesWithinASecond();
    }

    @Test
    @Order(4)
    void and_so_it_is_while_redis_is_away_and_no_message_comes_through() {
        house.killRedis();
        until(
                "both nodes know that Redis is away",
                () -> List.of(1, 2).stream()
                        .allMatch(node -> one.rest()
                                .get(house.node(node) + "/health/ready")
                                .body()
                                .contains("away")));

        changesWithinASecond();
        signedOutWithinASecond("manager-2");

        house.startStores();
        until(
                "both nodes know that Redis is back",
                () -> List.of(1, 2).stream()
                        .noneMatch(node -> one.rest()
                                .get(house.node(node) + "/health/ready")
                                .body()
                                .contains("away")));
    }

    @Test
    @Order(5)
    void who_is_signed_out_everywhere_on_one_node_is_so_on_the_other_within_a_second() {
        signedOutWithinASecond("manager-3");
    }

    @Test
    @Order(6)
    void a_role_withdrawn_on_one_node_opens_no_door_of_the_other_a_second_later() {
        long id = house.person(one, "gz", "manager-4", "MANAGER");
        Via there = Via.signedIn(house.node(2), "manager-4", PASSWORD).in("gz");
        assertThat(there.get("/org-units").status()).isEqualTo(200);

        assertThat(one.delete("/people/" + id + "/grants/MANAGER?tenant=gz").status())
                .isBetween(200, 204);

        assertThat(until("withdrawn role", () -> there.get("/org-units").status() != 200))
                .isLessThan(A_SECOND.plus(LATE));
    }

    @Test
    @Order(7)
    void work_that_both_nodes_could_do_is_done_by_one_of_them_once() {
        house.person(one, "gz", "backoffice", "BACKOFFICE");
        Via clerk = Via.signedIn(house.node(1), "backoffice", PASSWORD).in("gz");
        List<YearMonth> months =
                IntStream.range(0, 12).mapToObj(MONTH::minusMonths).toList();
        for (YearMonth month : months) {
            Via door = month.getMonthValue() % 2 == 0 ? clerk : clerk.via(house.node(2));
            assertThat(door.post("/bill-runs", Map.of("period", month.toString()))
                            .status())
                    .isEqualTo(202);
        }

        until(
                "all twelve jobs done",
                () -> house.count("gz", "select count(*) from job where state = 'DONE'") == months.size());

        assertThat(house.count("gz", "select count(*) from job where attempts <> 1"))
                .as("jobs that were begun more than once")
                .isZero();
        assertThat(house.count("gz", "select count(*) from job")).isEqualTo(months.size());
    }

    @Test
    @Order(8)
    void a_killed_nodes_requests_go_to_the_other_and_it_is_taken_in_again_when_it_is_back() {
        Via balanced = one.via(house.url());
        house.killNode(2);
        for (int i = 0; i < 40; i++) {
            assertThat(balanced.get("/session").status()).as("request " + i).isEqualTo(200);
        }

        house.start();

        assertThat(two.get("/session").status()).isEqualTo(200);
        house.killNode(1);
        until(
                "the balancer has the second node again",
                () -> balanced.get("/session").status() == 200);
        house.start();
    }

    private static void changesWithinASecond() {
        Via manager = Via.signedIn(house.node(2), "manager-gz", PASSWORD).in("gz");
        assertThat(writes(manager)).isTrue();

        assertThat(one.post("/tenants/gz/suspension", Map.of()).status()).isBetween(200, 204);
        assertThat(until("suspended", () -> !writes(manager))).isLessThan(A_SECOND.plus(LATE));

        assertThat(one.post("/tenants/gz/resumption", Map.of()).status()).isBetween(200, 204);
        assertThat(until("resumed", () -> writes(manager))).isLessThan(A_SECOND.plus(LATE));
    }

    /** Whether a branch can be opened. */
    private static boolean writes(Via manager) {
        return manager.post("/org-units", Map.of("kind", "BRANCH", "parentId", 1, "name", "x" + System.nanoTime()))
                        .status()
                == 200;
    }

    private static void signedOutWithinASecond(String login) {
        long id = house.person(one, "gz", login, "MANAGER");
        Via there = Via.signedIn(house.node(2), login, PASSWORD).in("gz");
        assertThat(there.get("/org-units").status()).isEqualTo(200);

        assertThat(one.delete("/people/" + id + "/sessions").status()).isBetween(200, 204);

        assertThat(until("signed out", () -> there.get("/org-units").status() == 401))
                .isLessThan(A_SECOND.plus(LATE));
    }
}
