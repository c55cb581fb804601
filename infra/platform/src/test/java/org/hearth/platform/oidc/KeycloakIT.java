package org.hearth.platform.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hearth.kernel.Refused;
import org.hearth.platform.Role;
import org.hearth.platform.SignedIn;
import org.hearth.platform.cache.Buses;
import org.hearth.platform.security.Houses;
import org.hearth.platform.testing.House;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Signing in through a real Keycloak, whose pages are filled in as a person does. */
@EnabledIfSystemProperty(named = "hearth.long", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakIT {
    private static final URI HOME = URI.create("http://127.0.0.1:8080");
    private static final String HERE = "10.1.1.1";
    private static final String PASSWORD = "Gas-2026-Meter";

    private final TestTenants tenants = TestTenants.provision("gz");
    private final BlockingQueue<String> farewells = new LinkedBlockingQueue<>();
    private HttpServer ear;
    private Keycloak keycloak;
    private House house;

    @BeforeAll
    void a_keycloak_starts() throws IOException, InterruptedException {
        ear = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ear.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            farewells.add(URLUtils.parseParameters(body).get("logout_token").get(0));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        ear.start();
        keycloak = new Keycloak("http://127.0.0.1:" + ear.getAddress().getPort() + "/");
        house = Houses.node(
                tenants, Buses.unconnected(), "optional", OidcForTests.trusting(keycloak.issuer(), "email", false));
    }

    @AfterAll
    void it_stops() {
        if (keycloak != null) {
            keycloak.close();
        }
        ear.stop(0);
    }

    @BeforeEach
    void nobody_is_there() {
        Houses.clear(tenants);
        tenants.clock().set(Instant.now());
    }

    @Test
    void a_clerk_signs_in_at_keycloak_and_works_here_and_its_code_is_good_once() throws Exception {
        long li = house.person("li@example.com", Role.CLERK, "gz");
        SingleSignOn.Entrance way = house.singleSignOn().begin("gz/counter", HOME);
        URI back = signedIn(new FormBrowser(), way, "li");
        SingleSignOn.Answer answer = house.singleSignOn().finish(way.kept(), back, HOME, HERE);
        SignedIn in = Objects.requireNonNull(answer.begun().signedIn());
        assertThat(in.session().personId()).isEqualTo(li);
        assertThat(answer.to()).isEqualTo("gz/counter");
        assertThat(in.session().memberships()).hasSize(1);
        refused("sso_denied", way, back);
    }

    @Test
    void a_code_that_was_caught_on_its_way_is_worth_nothing_in_another_browser() throws Exception {
        house.person("li@example.com", Role.CLERK, "gz");
        SingleSignOn.Entrance victims = house.singleSignOn().begin("", HOME);
        URI caught = signedIn(new FormBrowser(), victims, "li");
        SingleSignOn.Entrance thiefs = house.singleSignOn().begin("", HOME);
        refused("sso_expired", thiefs, caught);
        String code = URLUtils.parseParameters(caught.getRawQuery()).get("code").get(0);
        String issuer =
                URLUtils.parseParameters(caught.getRawQuery()).get("iss").get(0);
        String state = Attempt.of(thiefs.kept()).orElseThrow().state().getValue();
        refused(
                "sso_denied",
                thiefs,
                URI.create(HOME + "/sso/callback?code=" + code + "&state=" + state + "&iss=" + issuer));
    }

    @Test
    void whose_address_keycloak_has_not_verified_stays_out() throws Exception {
        house.person("wu@example.com", Role.CLERK, "gz");
        SingleSignOn.Entrance way = house.singleSignOn().begin("", HOME);
        refused("sso_nameless", way, signedIn(new FormBrowser(), way, "wu"));
    }

    @Test
    void signing_out_at_keycloak_ends_the_session_here() throws Exception {
        house.person("li@example.com", Role.CLERK, "gz");
        SingleSignOn.Entrance way = house.singleSignOn().begin("", HOME);
        FormBrowser browser = new FormBrowser();
        String token = Objects.requireNonNull(house.singleSignOn()
                        .finish(way.kept(), signedIn(browser, way, "li"), HOME, HERE)
                        .begun()
                        .signedIn())
                .token();
        URI exit = house.singleSignOn().exit(HOME).orElseThrow();
        HttpResponse<String> sure = browser.open(exit);
        browser.submit(sure, Map.of("confirmLogout", "Logout"));
        String farewell = Objects.requireNonNull(farewells.poll(30, TimeUnit.SECONDS), "no farewell from Keycloak");
        assertThat(house.signIn().session(token)).isPresent();
        house.singleSignOn().end(farewell);
        assertThat(house.signIn().session(token)).isEmpty();
    }

    private static URI signedIn(FormBrowser browser, SingleSignOn.Entrance way, String name) throws Exception {
        HttpResponse<String> form = browser.open(way.address());
        assertThat(form.statusCode()).isEqualTo(200);
        HttpResponse<String> sent = browser.submit(form, Map.of("username", name, "password", PASSWORD));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return URI.create(sent.headers().firstValue("Location").orElseThrow());
    }

    private void refused(String code, SingleSignOn.Entrance way, URI back) {
        assertThatThrownBy(() -> house.singleSignOn().finish(way.kept(), back, HOME, HERE))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
