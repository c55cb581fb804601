package org.hearth.bench.fairness;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.bench.house.Caller;
import org.hearth.bench.house.WholeHouse;

/**
 * Four subsidiaries in a whole house of its own, on the same machine as whoever calls: in turns all at one pace, and one of them at ten
 * times its pace. The last line says how much slower the other three became: {@code p99_ratio} is to stay below 1.5.
 */
public final class FairnessBench {
    private static final int RATE = 8;
    private static final int TIMES = 10;

    /** At the busy pace, so that pools and compiled code are what they are after a morning's work, not after a start. */
    private static final int WARM_SECONDS = 30;

    /** Turn about, so that what else the machine does falls on both alike. */
    private static final int ROUNDS = 3;

    private static final int SECONDS = 15;
    private static final int CUSTOMERS = 300;

    private FairnessBench() {}

    /** @param arguments the application, {@code ui/target/hearth.war} below {@code hearth.root} when not given */
    public static void main(String[] arguments) {
        Path war = arguments.length > 0 ? Path.of(arguments[0]) : WholeHouse.built();
        System.out.println("Starting a house …");
        try (WholeHouse house = new WholeHouse(war)) {
            List<Caller> callers = callers(house);
            Caller busy = callers.get(0);
            List<Caller> others = callers.subList(1, callers.size());
            new Load(busy, TIMES, others, RATE).during(WARM_SECONDS);
            Load even = new Load(busy, 1, others, RATE);
            Load uneven = new Load(busy, TIMES, others, RATE);
            for (int i = 0; i < ROUNDS; i++) {
                even.during(SECONDS);
                uneven.during(SECONDS);
            }
            Load.Figures before = even.figures();
            Load.Figures during = uneven.figures();
            System.out.println("All at " + RATE + " calls a second: the others' " + before);
            System.out.println("One at " + RATE * TIMES + ": the others' " + during);
            System.out.printf(
                    Locale.ROOT,
                    "RESULT p99_ms=%.1f p99_busy_ms=%.1f p99_ratio=%.2f p50_ratio=%.2f refused=%d failed=%d%n",
                    before.p99Millis(),
                    during.p99Millis(),
                    during.p99Millis() / before.p99Millis(),
                    during.p50Millis() / before.p50Millis(),
                    during.refused(),
                    before.failed() + during.failed());
        }
    }

    private static List<Caller> callers(WholeHouse house) {
        List<Caller> callers = new ArrayList<>();
        for (String code : List.of("busy", "calma", "calmb", "calmc")) {
            house.operator()
                    .post("/tenants", Map.of("code", code, "name", code, "city", code, "template", "guangzhou"));
            house.operator()
                    .post(
                            "/people",
                            Map.of(
                                    "login",
                                    code,
                                    "name",
                                    code,
                                    "password",
                                    WholeHouse.PASSWORD,
                                    "grants",
                                    List.of(Map.of("tenant", code, "role", "MANAGER"))));
            Caller manager = house.nobody().signedIn(code, WholeHouse.PASSWORD).in(code);
            JsonNode key = manager.post(
                    "/api-keys", Map.of("tenant", code, "name", "bench", "permissions", List.of("customers.*")));
            Caller caller =
                    new Caller(manager.http(), manager.url(), key.path("secret").asText(), "");
            caller.upload("/imports/customers?name=c.csv", customers());
            callers.add(caller);
        }
        return callers;
    }

    private static String customers() {
        StringBuilder text = new StringBuilder("户号,客户姓名,客户类型,手机号,省,市,区县,街道,小区,楼栋,单元,楼层,房号,人口数,价格编码,开户日期,抄表本\n");
        for (int i = 1; i <= CUSTOMERS; i++) {
            text.append("%010d,张%d,民用,138%08d,广东省,广州市,天河区,石牌街道,阳光花园,%d号楼,1单元,1层,%d室,3,res,2020-01-01,B1\n"
                    .formatted(i, i, i, i / 100 + 1, i));
        }
        return text.toString();
    }
}
