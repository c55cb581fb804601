package org.hearth.verify.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.verify.nodes.OwnHouse.PASSWORD;
import static org.hearth.verify.nodes.OwnHouse.until;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.verify.house.Rest.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** One subsidiary that asks for more than its share, over REST; part of the longer suite, because it starts a second house. */
@EnabledIfSystemProperty(named = "hearth.long", matches = "true")
class HogIT {
    /** More than may be inside and wait. */
    private static final int CROWD = 60;

    /** What a subsidiary may hold alone of the pool of 20. */
    private static final int CONNECTIONS = 12;

    private static final int MORE_THAN_CONNECTIONS = 18;
    private static final int TOO_MANY = 429;

    private static OwnHouse house;
    private static Via hog;
    private static Via neighbour;
    private static ExecutorService threads;

    @BeforeAll
    static void start() {
        house = new OwnHouse(1);
        Via operator = house.operator(house.url());
        hog = manager(operator, "hog");
        neighbour = manager(operator, "calm");
        threads = Executors.newFixedThreadPool(CROWD);
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        house.close();
    }

    @Test
    void a_crowd_of_one_subsidiary_is_told_to_come_again_while_its_neighbour_is_served() {
        try (OwnHouse.Hold customers = house.hold("hog", "customer")) {
            List<CompletableFuture<Answer>> crowd = asked(CROWD);
            until("some of the crowd are turned away", () -> turnedAway(crowd) > 0);
            assertThat(neighbour.get("/customers").status()).isEqualTo(200);
            customers.close();
            servedOrToldToComeAgain(crowd);
        }
    }

    @Test
    void whoever_finds_no_connection_left_of_his_share_is_told_to_come_again_while_its_neighbour_is_served() {
        house.quota("hog", MORE_THAN_CONNECTIONS);
        try (OwnHouse.Hold customers = house.hold("hog", "customer")) {
            List<CompletableFuture<Answer>> crowd = asked(MORE_THAN_CONNECTIONS);
            until("some of them wait in vain for a connection", () -> turnedAway(crowd) > 0);
            assertThat(house.count("hog", "select count(*) from pg_locks where not granted"))
                    .as("connections that the hog holds")
                    .isLessThanOrEqualTo(CONNECTIONS);
            for (int i = 0; i < 20; i++) {
                assertThat(neighbour.get("/customers").status()).isEqualTo(200);
            }
            customers.close();
            servedOrToldToComeAgain(crowd);
        }
    }

    private static List<CompletableFuture<Answer>> asked(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> hog.get("/customers"), threads))
                .toList();
    }

    private static Stream<Answer> answered(List<CompletableFuture<Answer>> crowd) {
        return crowd.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join);
    }

    private static long turnedAway(List<CompletableFuture<Answer>> crowd) {
        return answered(crowd).filter(answer -> answer.status() == TOO_MANY).count();
    }

    private static void servedOrToldToComeAgain(List<CompletableFuture<Answer>> crowd) {
        crowd.forEach(CompletableFuture::join);
        assertThat(answered(crowd).filter(answer -> answer.status() == 200)).isNotEmpty();
        assertThat(answered(crowd).filter(answer -> answer.status() != 200)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(TOO_MANY);
            assertThat(answer.json().path("code").asText()).isEqualTo("tenant_busy");
        });
    }

    private static Via manager(Via operator, String code) {
        house.onboard(operator, code);
        house.person(operator, code, "manager-" + code, "MANAGER");
        return Via.signedIn(house.url(), "manager-" + code, PASSWORD).in(code);
    }
}
