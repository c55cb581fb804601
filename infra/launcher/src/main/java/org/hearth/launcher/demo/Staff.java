package org.hearth.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The people of the demo group, made by its operator, and what they sign in with. */
final class Staff {
    /** All of them have it; a demo's secret is none. */
    static final String PASSWORD = "Hearth-demo-2026!";

    private static final List<String> POWERS = List.of(
            "customers.*",
            "metering.*",
            "tariffs.*",
            "billing.*",
            "payments.*",
            "service.*",
            "reporting.view",
            "search.*",
            "jobs.view");

    private final Api operator;
    private final String baseUrl;
    private final List<Map<String, Object>> people = new ArrayList<>();
    private final List<Map<String, Object>> keys = new ArrayList<>();

    Staff(Api operator, String baseUrl) {
        this.operator = operator;
        this.baseUrl = baseUrl;
    }

    /** One person for headquarters. */
    void headquarters() {
        create("group", "集团 赵明", List.of(grant("", "HEADQUARTERS")));
    }

    /** A subsidiary's manager and an API key; gives a caller with that key. */
    Api manager(City city) {
        String code = city.code();
        create("manager-" + code, "经理 " + city.city(), List.of(grant(code, "MANAGER")));
        // Who may do a thing may let a system do it: the manager issues the key, not the operator.
        Api manager = Api.signIn(baseUrl, "manager-" + code, PASSWORD).in(code);
        JsonNode issued = manager.post("api-keys", Map.of("tenant", code, "name", "demo", "permissions", POWERS));
        String secret = issued.path("secret").asText();
        keys.add(Map.of("tenant", code, "key", secret));
        return Api.key(baseUrl, secret);
    }

    /** A subsidiary's back office, clerk, agent and field worker. */
    void desks(City city) {
        String code = city.code();
        create("office-" + code, "账务 " + city.city(), List.of(grant(code, "BACKOFFICE")));
        create("clerk-" + code, "柜员 " + city.city(), List.of(grant(code, "CLERK")));
        create("agent-" + code, "坐席 " + city.city(), List.of(grant(code, "AGENT")));
        create("field-" + code, "师傅 " + city.city(), List.of(grant(code, "FIELDWORKER")));
    }

    /** One person who works for several subsidiaries and picks one. */
    void travelling(List<City> cities) {
        create(
                "clerk",
                "柜员 跨公司",
                cities.stream().map(city -> grant(city.code(), "CLERK")).toList());
    }

    void know(String name, String password, String role, String tenant) {
        people.add(Map.of("name", name, "password", password, "role", role, "tenant", tenant));
    }

    List<Map<String, Object>> people() {
        return people;
    }

    List<Map<String, Object>> keys() {
        return keys;
    }

    private void create(String login, String name, List<Map<String, Object>> grants) {
        operator.post("people", Map.of("login", login, "name", name, "password", PASSWORD, "grants", grants));
        grants.forEach(grant -> know(
                login, PASSWORD, String.valueOf(grant.get("role")), String.valueOf(grant.getOrDefault("tenant", ""))));
    }

    private static Map<String, Object> grant(String tenant, String role) {
        Map<String, Object> grant = new TreeMap<>(Map.of("role", role));
        if (!tenant.isEmpty()) {
            grant.put("tenant", tenant);
        }
        return grant;
    }
}
