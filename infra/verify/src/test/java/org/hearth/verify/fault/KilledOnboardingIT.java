package org.hearth.verify.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.verify.nodes.OwnHouse.PASSWORD;
import static org.hearth.verify.nodes.OwnHouse.until;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.verify.house.Rest.Answer;
import org.hearth.verify.nodes.OwnHouse;
import org.hearth.verify.nodes.Via;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * kill -9 of Payara while many take subsidiaries in over REST, one of them from a file, and a neighbour works. A kill costs a start, so
 * it cuts several onboardings off at once, each at an instant of its own; {@code -Dhearth.rounds=N} says how many kills.
 */
@EnabledIfSystemProperty(named = "hearth.long", matches = "true")
class KilledOnboardingIT {
    private static final int ROUNDS = Integer.getInteger("hearth.rounds", 3);
    private static final int PEOPLE = 8;
    private static final int IN_FILE = 12;
    private static final int EARLIEST_MILLIS = 100;
    private static final int SPREAD_MILLIS = 4_000;
    private static final long SEED = Long.getLong("hearth.seed", System.nanoTime());
    private static final Random MOMENTS = new Random(SEED);

    private static OwnHouse house;
    private static Via operator;

    private int underWay;
    private int inTheMiddle;
    private int cameThrough;
    private int absent;
    private int acknowledged;

    @BeforeAll
    static void start() {
        System.out.println("[fault] -Dhearth.seed=" + SEED);
        house = new OwnHouse(1);
        operator = house.operator(house.url());
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void a_kill_of_the_application_leaves_no_half_subsidiary_and_the_neighbours_unharmed() {
        house.onboard(operator, "calm");
        house.person(operator, "calm", "manager-calm", "MANAGER");
        for (int round = 1; round <= ROUNDS; round++) {
            round("r" + round);
            System.out.printf(
                    "[fault] %d kills: %d onboardings cut off, %d transactions open; %d had come through, %d not, %d were acknowledged%n",
                    round, underWay, inTheMiddle, cameThrough, absent, acknowledged);
        }
        assertThat(operator.get("/tenants/drift").json())
                .as("whose schemas differ from the reference")
                .isEmpty();
    }

    private void round(String prefix) {
        List<String> ofFile = IntStream.rangeClosed(1, IN_FILE)
                .mapToObj(number -> prefix + "file" + number)
                .toList();
        Intake intake = new Intake(operator, prefix, PEOPLE);
        Neighbour neighbour = new Neighbour(signedIn("manager-calm", "calm"), prefix);
        try (intake;
                neighbour) {
            assertThat(operator.upload("/imports/tenants", "t.csv", file(ofFile))
                            .status())
                    .isEqualTo(202);
            pause(EARLIEST_MILLIS + MOMENTS.nextInt(SPREAD_MILLIS));
            inTheMiddle += (int) house.writing();
            underWay += intake.underWay();
            house.killNode(1);
        }
        house.start();
        assertThat(intake.refused()).isEmpty();
        intake.asked().forEach(this::wholeOrAbsent);
        until(
                "the file is taken in to its end",
                () -> ofFile.stream()
                        .allMatch(code -> operator.get("/tenants/" + code).status() == 200));
        ofFile.forEach(KilledOnboardingIT::whole);
        unharmed(prefix, neighbour.acknowledged());
    }

    private void wholeOrAbsent(String code, boolean told) {
        Answer found = operator.get("/tenants/" + code);
        if (told) {
            acknowledged++;
            assertThat(found.status()).as("acknowledged " + code).isEqualTo(200);
        } else if (found.status() == 200) {
            cameThrough++;
        } else {
            absent++;
            assertThat(found.status()).isEqualTo(404);
            assertThat(house.count("calm", "select count(*) from pg_namespace where nspname = 't_" + code + "'"))
                    .as("schema of " + code)
                    .isZero();
            assertThat(house.count("calm", "select count(*) from pg_roles where rolname = 't_" + code + "'"))
                    .as("role of " + code)
                    .isZero();
            assertThat(operator.post("/tenants", Intake.wanted(code)).status()).isEqualTo(201);
        }
        whole(code);
    }

    /** The registry, the role, the schema with everything that the template gives, and the record of its making, once. */
    private static void whole(String code) {
        assertThat(operator.get("/tenants/" + code + "/drift").json()).as(code).isEmpty();
        assertThat(house.count(code, "select count(*) from org_unit")).as(code).isPositive();
        List<String> acts = operator.get("/tenants/" + code + "/history").json().findValuesAsText("act");
        assertThat(acts).as(code).containsOnlyOnce("tenants.onboard");
    }

    private static void unharmed(String prefix, int written) {
        assertThat(operator.get("/tenants/calm/drift").json()).isEmpty();
        long there = house.count("calm", "select count(*) from org_unit where name like '" + prefix + " %'");
        // the last may have been written and its answer lost
        assertThat(there).isBetween((long) written, written + 1L);
        assertThat(signedIn("manager-calm", "calm").get("/org-units").status()).isEqualTo(200);
    }

    private static Via signedIn(String login, String tenant) {
        return Via.signedIn(house.url(), login, PASSWORD).in(tenant);
    }

    private static String file(List<String> codes) {
        return codes.stream()
                .map(code -> code + ",燃气 " + code + ",城市\n")
                .collect(Collectors.joining("", "代码,名称,城市\n", ""));
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
