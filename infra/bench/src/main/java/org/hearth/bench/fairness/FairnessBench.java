package org.hearth.bench.fairness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.launcher.servers.Servers;

/**
 * Four subsidiaries in a whole house of its own, on the same machine as whoever calls: first all at one pace, then one of them at ten
 * times its pace. The last line says how much slower the other three became: {@code p99_ratio} is to stay below 1.5.
 */
public final class FairnessBench {
    private static final int RATE = 8;
    private static final int TIMES = 10;
    private static final int WARM_SECONDS = 20;
    private static final int SECONDS = 30;
    private static final int CUSTOMERS = 300;
    private static final String PASSWORD = "Hearth-bench-2026!";

    private FairnessBench() {}

    /** @param arguments the application, {@code ui/target/hearth.war} below {@code hearth.root} when not given */
    public static void main(String[] arguments) {
        Path war = arguments.length > 0
                ? Path.of(arguments[0])
                : Path.of(System.getProperty("hearth.root", ".")).resolve("ui/target/hearth.war");
        try (Servers servers = Servers.temporary()) {
            System.out.println("Starting a house …");
            String url = servers.start(war, 0);
            List<Caller> callers = callers(servers, url);
            Caller busy = callers.get(0);
            List<Caller> others = callers.subList(1, callers.size());
            Load.run(busy, 2, others, RATE, WARM_SECONDS);
            Load.Figures before = Load.run(busy, 1, others, RATE, SECONDS);
            System.out.println("All at " + RATE + " calls a second: the others' " + before);
            Load.Figures during = Load.run(busy, TIMES, others, RATE, SECONDS);
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

    private static List<Caller> callers(Servers servers, String url) {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Map<String, String> told = servers.properties();
        Caller nobody = new Caller(http, url, "", "");
        Caller operator = signedIn(
                nobody,
                told.getOrDefault("hearth.operator.name", ""),
                told.getOrDefault("hearth.operator.password", ""));
        List<Caller> callers = new ArrayList<>();
        for (String code : List.of("busy", "calma", "calmb", "calmc")) {
            operator.post("/tenants", Map.of("code", code, "name", code, "city", code, "template", "guangzhou"));
            operator.post(
                    "/people",
                    Map.of(
                            "login", code,
                            "name", code,
                            "password", PASSWORD,
                            "grants", List.of(Map.of("tenant", code, "role", "MANAGER"))));
            Caller manager =
                    new Caller(http, url, signedIn(nobody, code, PASSWORD).secret(), code);
            JsonNode key = manager.post(
                    "/api-keys", Map.of("tenant", code, "name", "bench", "permissions", List.of("customers.*")));
            Caller caller = new Caller(http, url, key.path("secret").asText(), "");
            caller.upload("/imports/customers?name=c.csv", customers());
            callers.add(caller);
        }
        return callers;
    }

    private static Caller signedIn(Caller nobody, String name, String password) {
        String token = nobody.post("/session", Map.of("name", name, "password", password))
                .path("token")
                .asText();
        return new Caller(nobody.http(), nobody.url(), token, "");
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
