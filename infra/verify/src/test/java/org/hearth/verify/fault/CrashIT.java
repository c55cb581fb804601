package org.hearth.verify.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.verify.nodes.OwnHouse.PASSWORD;
import static org.hearth.verify.nodes.OwnHouse.until;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.hearth.verify.house.Rest;
import org.hearth.verify.house.Rest.Answer;
import org.hearth.verify.nodes.OwnHouse;
import org.hearth.verify.nodes.Via;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * kill -9 of Payara at moments that a seed chooses. Each kill costs a start, so this is part of the longer suite: {@code mvn verify
 * -Dhearth.long=true}, with {@code -Dhearth.seed=N} to see a moment again.
 */
@EnabledIfSystemProperty(named = "hearth.long", matches = "true")
class CrashIT {
    private static final int CUSTOMERS = 3_000;
    private static final int KILLED = 0;
    private static final YearMonth MONTH =
            YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);
    private static final long SEED = Long.getLong("hearth.seed", System.nanoTime());
    private static final Random MOMENTS = new Random(SEED);

    private static OwnHouse house;
    private static Via operator;

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
    void an_import_and_a_bill_run_survive_the_death_of_the_application_with_nothing_lost_and_nothing_twice() {
        house.onboard(operator, "fa");
        Via desk = desk("fa");

        boolean landed =
                status(killedDuring(4_000, () -> desk.upload("/imports/customers", "c.csv", customers()))) == 200;
        if (landed) {
            assertThat(house.count("fa", "select count(*) from customer")).isEqualTo(CUSTOMERS);
        }
        assertThat(desk.upload("/imports/customers", "c.csv", customers()).status())
                .isEqualTo(200);
        assertThat(house.count("fa", "select count(*) from customer")).isEqualTo(CUSTOMERS);
        assertThat(house.count("fa", "select count(distinct number) from customer"))
                .isEqualTo(CUSTOMERS);
        assertThat(desk.upload("/imports/meters", "m.csv", meters()).status()).isEqualTo(200);
        assertThat(desk.upload("/imports/readings", "r.csv", readings()).status())
                .isEqualTo(200);

        Answer accepted = desk.post("/bill-runs?issue=true", Map.of("period", MONTH.toString()));
        assertThat(accepted.status()).as(accepted.body()).isEqualTo(202);
        killedDuring(3_000, () -> accepted);

        until(
                "the acknowledged bill run is done",
                () -> house.count("fa", "select count(*) from job where state in ('QUEUED', 'RUNNING')") == 0);
        assertThat(house.count("fa", "select count(*) from job where state = 'FAILED'"))
                .isZero();
        assertThat(house.count("fa", "select count(*) from bill")).isEqualTo(CUSTOMERS);
        assertThat(house.count("fa", "select count(distinct account_id) from bill"))
                .isEqualTo(CUSTOMERS);
    }

    /** Begins an act, kills the application at some moment within so many milliseconds, starts it again, and gives the act's answer. */
    private static Answer killedDuring(int within, Supplier<Answer> act) {
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(act);
        try {
            Thread.sleep(Duration.ofMillis(MOMENTS.nextInt(within)).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        house.killNode(1);
        Answer got;
        try {
            got = answer.join();
        } catch (CompletionException e) {
            if (!(e.getCause() instanceof UncheckedIOException)) {
                throw e;
            }
            got = new Answer(KILLED, "", "");
        }
        System.out.println("[fault] killed, the caller got " + got.status());
        house.start();
        return got;
    }

    private static int status(Answer answer) {
        return answer.status();
    }

    /** A program with a key of the subsidiary's. */
    private static Via desk(String code) {
        house.person(operator, code, "manager-" + code, "MANAGER");
        Via manager = Via.signedIn(house.url(), "manager-" + code, PASSWORD).in(code);
        String key = manager.done(
                        "/api-keys",
                        Map.of(
                                "tenant",
                                code,
                                "name",
                                "fault",
                                "permissions",
                                List.of("customers.*", "metering.*", "tariffs.*", "billing.*", "jobs.view")))
                .json()
                .path("secret")
                .asText();
        return new Via(house.url(), Rest.bearer(key));
    }

    private static String customers() {
        StringBuilder text = new StringBuilder("户号,客户姓名,客户类型,手机号,省,市,区县,街道,小区,楼栋,单元,楼层,房号,人口数,价格编码,开户日期,抄表本\n");
        for (int i = 1; i <= CUSTOMERS; i++) {
            text.append("%010d,张%d,民用,138%08d,广东省,广州市,天河区,石牌街道,阳光花园,%d号楼,1单元,1层,%d室,3,res,2020-01-01,B1\n"
                    .formatted(i, i, i, i / 100 + 1, i));
        }
        return text.toString();
    }

    private static String meters() {
        StringBuilder text = new StringBuilder("表号,户号,位数,始读数,安装日期,抄表本\n");
        for (int i = 1; i <= CUSTOMERS; i++) {
            text.append("%d,%010d,5,100,%s,B1\n"
                    .formatted(200_000 + i, i, MONTH.atDay(1).minusDays(1)));
        }
        return text.toString();
    }

    private static String readings() {
        StringBuilder text = new StringBuilder("表号,抄表日期,读数,抄表方式\n");
        for (int i = 1; i <= CUSTOMERS; i++) {
            text.append("%d,%s,130,实抄\n".formatted(200_000 + i, MONTH.atDay(25)));
        }
        return text.toString();
    }
}
