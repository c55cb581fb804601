package org.hearth.verify.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.verify.nodes.OwnHouse.until;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.verify.nodes.OwnHouse;
import org.hearth.verify.nodes.Via;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of a new release while it moves the schemas on in its start; {@code -Dhearth.rounds=N} says how many releases. */
@EnabledIfSystemProperty(named = "hearth.long", matches = "true")
class KilledMigrationIT {
    private static final int ROUNDS = Integer.getInteger("hearth.rounds", 3);
    private static final int SPREAD_MILLIS = 400;
    private static final long SEED = Long.getLong("hearth.seed", System.nanoTime());
    private static final Random MOMENTS = new Random(SEED);
    private static final List<String> CODES =
            IntStream.rangeClosed(1, 60).mapToObj(number -> "km" + number).toList();

    /** How many of the steps' columns, indexes and tables stand in a schema, each counted alone. */
    private static final String PARTS = """
            select count(*) from (
                select attname from pg_attribute where attrelid = 'job'::regclass and attname like 'more%'
                union all select indexname from pg_indexes where schemaname = current_schema and indexname like 'job_more%'
                union all select tablename from pg_tables where schemaname = current_schema and tablename like 'more%') parts""";

    private static OwnHouse house;
    private static Via operator;

    @TempDir
    private Path folder;

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
    void
            a_release_killed_while_it_moves_the_schemas_on_leaves_each_before_or_after_its_step_and_the_next_start_completes() {
        assertThat(operator.upload("/imports/tenants", "t.csv", file()).status())
                .isEqualTo(202);
        until(
                "all are taken in",
                () -> house.registered("select count(*) from tenant where code like 'km%'") == CODES.size());
        NextRelease next = NextRelease.of(house.war(), folder);
        for (int round = 1; round <= ROUNDS; round++) {
            next.more(round);
            house.killNode(1);
            int moved = killedInItsStart(next.war(), round);
            System.out.printf("[fault] release %d killed with %d of %d schemas moved on%n", round, moved, CODES.size());
            house.start(next.war());
            for (String code : CODES) {
                assertThat(house.registered(versionOf(code))).isEqualTo(NextRelease.version(round));
                assertThat(house.count(code, PARTS)).as(code).isEqualTo(3L * round);
                assertThat(house.registered(
                                "select count(*) from tenant_log where act = 'tenants.migrate' and tenant = '" + code
                                        + "' and details ->> 'to' = '" + NextRelease.version(round) + "'"))
                        .as("none twice")
                        .isEqualTo(1);
            }
        }
        assertThat(house.operator(house.url()).get("/tenants/drift").json())
                .as("whose schemas differ from the reference")
                .isEmpty();
    }

    /** How many had been moved on when it was killed. */
    private static int killedInItsStart(Path war, int round) {
        CompletableFuture<Void> start = CompletableFuture.runAsync(() -> house.start(war));
        until(
                "the first schema is at work",
                () -> house.registered(
                                "select count(*) from tenant where schema_version = " + NextRelease.version(round))
                        > 0);
        pause(MOMENTS.nextInt(SPREAD_MILLIS));
        house.killNode(1);
        start.handle((done, failure) -> {
                    assertThat(failure).as("a start that was killed").isNotNull();
                    return done;
                })
                .join();
        int moved = 0;
        for (String code : CODES) {
            boolean after = house.registered(versionOf(code)) == NextRelease.version(round);
            assertThat(house.count(code, PARTS)).as(code).isEqualTo(3L * (after ? round : round - 1));
            moved += after ? 1 : 0;
        }
        return moved;
    }

    private static String versionOf(String code) {
        return "select schema_version from tenant where code = '" + code + "'";
    }

    private static String file() {
        return CODES.stream()
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
