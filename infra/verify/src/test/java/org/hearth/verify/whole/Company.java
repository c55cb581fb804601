package org.hearth.verify.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.hearth.verify.house.Rest;
import org.hearth.verify.house.Rest.Answer;

/** A subsidiary under test, onboarded through REST, with its people and a key. */
record Company(String code, Rest key, Rest clerk) {
    static final String PASSWORD = "Hearth-demo-2026!";

    static Company onboard(Rest operator, String code, String template) {
        Answer made = operator.post(
                "/tenants",
                Map.of(
                        "code",
                        code,
                        "name",
                        "燃气 " + code,
                        "city",
                        "城市 " + code,
                        "template",
                        template,
                        "colour",
                        "#0f766e"));
        if (made.status() != 201) {
            throw new AssertionError("onboarding " + code + ": " + made);
        }
        person(operator, code, "manager-" + code, "MANAGER");
        person(operator, code, "clerk-" + code, "CLERK");
        Rest manager = Rest.signedIn("manager-" + code, PASSWORD).in(code);
        Answer key = manager.post(
                "/api-keys",
                Map.of(
                        "tenant",
                        code,
                        "name",
                        "tests",
                        "permissions",
                        List.of(
                                "customers.*",
                                "metering.*",
                                "tariffs.*",
                                "billing.*",
                                "payments.*",
                                "service.*",
                                "reporting.view",
                                "search.*",
                                "jobs.view")));
        if (key.status() != 201) {
            throw new AssertionError("key of " + code + ": " + key);
        }
        return new Company(
                code,
                Rest.bearer(key.json().path("secret").asText()),
                Rest.signedIn("clerk-" + code, PASSWORD).in(code));
    }

    private static void person(Rest operator, String code, String login, String role) {
        Answer made = operator.post(
                "/people",
                Map.of(
                        "login",
                        login,
                        "name",
                        login,
                        "password",
                        PASSWORD,
                        "grants",
                        List.of(Map.of("tenant", code, "role", role))));
        if (made.status() != 201) {
            throw new AssertionError(login + ": " + made);
        }
    }

    /** Imports a file and gives its report. */
    JsonNode imported(String kind, String text) {
        Answer answer = key.upload("/imports/" + kind, kind + ".csv", text);
        if (answer.status() != 200) {
            throw new AssertionError(kind + ": " + answer);
        }
        return answer.json();
    }

    /** The first customer's id. */
    long firstCustomer() {
        return key.get("/customers?limit=1")
                .json()
                .path("rows")
                .path(0)
                .path("id")
                .asLong();
    }

    /** The first account of the first customer. */
    long firstAccount() {
        return key.get("/customers/" + firstCustomer())
                .json()
                .path("accounts")
                .path(0)
                .path("id")
                .asLong();
    }
}
