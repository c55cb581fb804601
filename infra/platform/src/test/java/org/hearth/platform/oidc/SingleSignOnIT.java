package org.hearth.platform.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.Role;
import org.hearth.platform.SignedIn;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.cache.Buses;
import org.hearth.platform.factor.FactorsForTests;
import org.hearth.platform.security.Houses;
import org.hearth.platform.testing.House;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SingleSignOnIT {
    private static final Bus BUS = Buses.unconnected();
    private static final URI HOME = URI.create("http://127.0.0.1:8080");
    private static final String HERE = "10.1.1.1";
    private static final TenantId GZ = new TenantId("gz");

    private final TestTenants tenants = TestTenants.provision("gz");
    private final SmallIssuer issuer;
    private final House house;

    SingleSignOnIT() throws IOException {
        issuer = new SmallIssuer();
        house = house("email", false);
    }

    @BeforeEach
    void nobody_is_there() {
        Houses.clear(tenants);
        tenants.clock().set(Instant.now());
    }

    @AfterEach
    void the_issuer_goes() {
        issuer.close();
    }

    @Test
    void whoever_the_provider_knows_by_a_verified_address_comes_in_and_is_the_same_person_ever_after() {
        long li = house.person("li@example.com", Role.CLERK, "gz");
        SignedIn first = in("li");
        assertThat(first.session().personId()).isEqualTo(li);
        assertThat(house.signIn().choose(first.token(), GZ).requireTenant()).isEqualTo(GZ);
        assertThat(house.singleSignOn().isThrough(first.token())).isTrue();
        SignedIn again = in("li", claims -> claims.claim("email", "other@example.com"));
        assertThat(again.session().personId())
                .as("the account is linked; what the claim says later does not matter")
                .isEqualTo(li);
        assertThat(log()).contains("identity.link person/" + li, "session.open person/" + li);
    }

    @Test
    void the_way_there_carries_state_nonce_and_a_challenge_and_the_verifier_goes_to_the_provider_alone() {
        house.person("li@example.com", Role.CLERK, "gz");
        SingleSignOn.Entrance way = house.singleSignOn().begin("gz/counter", HOME);
        var sent = URLUtils.parseParameters(way.address().getRawQuery());
        assertThat(sent)
                .containsKeys("state", "nonce", "code_challenge")
                .containsEntry("code_challenge_method", List.of("S256"))
                .containsEntry("redirect_uri", List.of("http://127.0.0.1:8080/sso/callback"));
        issuer.gives(issuer.token("li", nonce(way), claims -> {}));
        assertThat(house.singleSignOn()
                        .finish(way.kept(), back(way), HOME, HERE)
                        .to())
                .isEqualTo("gz/counter");
        assertThat(issuer.asked().get(0))
                .contains("code_verifier=" + attempt(way).verifier().getValue());
        assertThat(way.address().toString())
                .doesNotContain(attempt(way).verifier().getValue());
    }

    @Test
    void an_answer_for_another_browser_or_with_another_state_or_too_late_is_refused_before_the_provider_is_asked() {
        house.person("li@example.com", Role.CLERK, "gz");
        SingleSignOn.Entrance mine = house.singleSignOn().begin("", HOME);
        SingleSignOn.Entrance theirs = house.singleSignOn().begin("", HOME);
        refused("sso_expired", () -> house.singleSignOn().finish(mine.kept(), back(theirs), HOME, HERE));
        refused("sso_expired", () -> house.singleSignOn().finish("", back(mine), HOME, HERE));
        refused("sso_expired", () -> house.singleSignOn().finish("9999999999.x.y", back(mine), HOME, HERE));
        String later = mine.kept().replaceFirst("^\\d+", "9999999999");
        refused("sso_expired", () -> house.singleSignOn().finish(later, back(mine), HOME, HERE));
        tenants.clock().advance(Duration.ofMinutes(11));
        refused("sso_expired", () -> house.singleSignOn().finish(mine.kept(), back(mine), HOME, HERE));
        assertThat(issuer.asked()).isEmpty();
    }

    @Test
    void a_token_with_anything_wrong_in_it_lets_nobody_in() throws JOSEException, ParseException {
        house.person("li@example.com", Role.CLERK, "gz");
        refused("sso_invalid", () -> in("li", claims -> claims.claim("nonce", "another")));
        refused("sso_invalid", () -> in("li", claims -> claims.claim("nonce", null)));
        refused("sso_invalid", () -> in("li", claims -> claims.audience("somebody-else")));
        refused(
                "sso_invalid",
                () -> in(
                        "li",
                        claims -> claims.audience(List.of(OidcForTests.CLIENT, "x"))
                                .claim("azp", "x")));
        refused("sso_invalid", () -> in("li", claims -> claims.issuer("https://evil.example.com")));
        refused("sso_invalid", () -> in("li", claims -> claims.expirationTime(ago(120))));
        refused("sso_invalid", () -> in("li", claims -> claims.expirationTime(null)));
        refused("sso_invalid", () -> in("li", claims -> claims.issueTime(ago(-600))));
        refused("sso_invalid", () -> given(way -> issuer.token(SmallIssuer.key(), "li", nonce(way), claims -> {})));
        refused("sso_invalid", () -> given(way -> tampered(issuer.token("li", nonce(way), claims -> {}))));
        refused("sso_invalid", () -> given(way -> new PlainJWT(claims(way)).serialize()));
        refused("sso_invalid", () -> given(way -> signedWithTheSharedSecret(claims(way))));
        assertThat(in("li", claims -> claims.expirationTime(ago(30))).session().login())
                .as("half a minute of a slow clock is forgiven")
                .isEqualTo("li@example.com");
    }

    @Test
    void a_new_key_of_the_provider_is_fetched_when_a_token_names_it() {
        house.person("li@example.com", Role.CLERK, "gz");
        in("li");
        issuer.changesKey();
        assertThat(in("li").session().login()).isEqualTo("li@example.com");
    }

    @Test
    void whom_nobody_knows_here_or_whose_address_is_not_verified_is_told_so_and_leaves_a_trace() {
        refused("sso_unknown", () -> in("wu"));
        house.person("li@example.com", Role.CLERK, "gz");
        refused("sso_nameless", () -> in("li", claims -> claims.claim("email_verified", false)));
        refused("sso_nameless", () -> in("li", claims -> claims.claim("email", null)));
        assertThat(log()).containsOnlyOnce("session.refused session sso_unknown");
    }

    @Test
    void another_account_of_the_provider_cannot_take_a_person_over_until_an_administrator_undoes_the_link() {
        long li = house.person("li@example.com", Role.CLERK, "gz");
        String token = in("li").token();
        Consumer<JWTClaimsSet.Builder> sameAddress = claims -> claims.claim("email", "li@example.com");
        refused("sso_other", () -> in("thief", sameAddress));
        TenantScope.run(House.OPERATOR, () -> house.people().unlink(li));
        assertThat(house.signIn().session(token)).isEmpty();
        assertThat(in("li-renewed", sameAddress).session().personId()).isEqualTo(li);
        refused("sso_other", () -> in("li"));
    }

    @Test
    void a_locked_person_stays_out_and_a_role_that_is_taken_away_ends_at_once() {
        long li = house.person("li@example.com", Role.CLERK, "gz");
        String token = in("li").token();
        TenantScope.run(House.OPERATOR, () -> house.people().withdraw(li, GZ, Role.CLERK));
        refused("not_found", () -> house.signIn().choose(token, GZ));
        TenantScope.run(House.OPERATOR, () -> house.people().lock(li, true));
        refused("sso_locked", () -> in("li"));
        assertThat(house.signIn().session(token)).isEmpty();
    }

    @Test
    void the_providers_second_factor_counts_and_without_it_our_own_is_asked() {
        House strict = Houses.node(tenants, BUS, "required", OidcForTests.trusting(issuer.issuer(), "email", false));
        strict.person("wang@example.com", Role.OPERATOR, null);
        SignedIn strong = in(strict, "wang", claims -> claims.claim("amr", List.of("pwd", "otp", "mfa")));
        assertThat(strict.signIn().chooseGroup(strong.token()).tenant()).isNull();
        SignedIn weak = in(strict, "wang", claims -> {});
        refused("second_factor_missing", () -> strict.signIn().chooseGroup(weak.token()));
        String secret = strict.factor().begin(weak.token(), "", HERE).secret();
        strict.factor().confirm(weak.token(), FactorsForTests.code(secret, tenants), HERE);
        tenants.clock().advance(Duration.ofSeconds(30));
        SingleSignOn.Answer asked = answered(strict, "wang", claims -> {});
        String challenge = Objects.requireNonNull(asked.begun().challenge());
        SignedIn both = strict.signIn().complete(challenge, FactorsForTests.code(secret, tenants), HERE);
        assertThat(strict.singleSignOn().isThrough(both.token())).isTrue();
        assertThat(in(strict, "wang", claims -> claims.claim("acr", "mfa")).token())
                .isNotEmpty();
    }

    @Test
    void a_first_password_need_not_be_changed_by_whoever_comes_through_the_provider() {
        TenantScope.run(
                House.OPERATOR,
                () -> house.people()
                        .create(new org.hearth.platform.NewPerson(
                                "li@example.com",
                                "李",
                                null,
                                List.of(new org.hearth.platform.NewPerson.Grant(GZ, Role.CLERK, null)))));
        assertThat(in("li").session().mustChange()).isFalse();
    }

    @Test
    void somebody_new_is_taken_in_only_where_the_settings_say_so_and_then_without_any_role() {
        House open = house("email", true);
        SignedIn wu = in(open, "wu", claims -> {});
        assertThat(wu.session().memberships()).isEmpty();
        assertThat(wu.session().name()).isEqualTo("人员 wu");
    }

    @Test
    void another_claim_may_name_the_person() {
        House byNumber = house("employee_number", false);
        long li = byNumber.person("g10023", Role.CLERK, "gz");
        assertThat(in(byNumber, "li", claims -> claims.claim("employee_number", "G10023"))
                        .session()
                        .personId())
                .isEqualTo(li);
    }

    @Test
    void the_provider_ends_its_sessions_here_and_only_with_a_token_of_its_own() {
        house.person("li@example.com", Role.CLERK, "gz");
        house.person("he@example.com", Role.CLERK, "gz");
        String li = in("li").token();
        String he = in("he").token();
        refused("sso_invalid", () -> house.singleSignOn().end("nonsense"));
        refused("sso_invalid", () -> house.singleSignOn().end(issuer.farewell("li", claims -> claims.audience("x"))));
        refused("sso_invalid", () -> house.singleSignOn().end(issuer.token("li", "n", claims -> {})));
        assertThat(house.signIn().session(li)).isPresent();
        house.singleSignOn().end(issuer.farewell("li", claims -> {}));
        assertThat(house.signIn().session(li)).isEmpty();
        assertThat(house.signIn().session(he)).isPresent();
    }

    @Test
    void a_provider_that_is_away_or_says_no_is_a_clear_refusal() {
        house.person("li@example.com", Role.CLERK, "gz");
        SingleSignOn.Entrance way = house.singleSignOn().begin("", HOME);
        URI no = URI.create(
                HOME + "/sso/callback?error=access_denied&state=" + attempt(way).state());
        refused("sso_denied", () -> house.singleSignOn().finish(way.kept(), no, HOME, HERE));
        refused("sso_invalid", () -> house.singleSignOn().finish(way.kept(), HOME, HOME, HERE));
        issuer.isBroken(true);
        refused("sso_away", () -> house.singleSignOn().finish(way.kept(), back(way), HOME, HERE));
        refused("sso_away", () -> house("email", false).singleSignOn().begin("", HOME));
        issuer.close();
        refused("sso_away", () -> house.singleSignOn().finish(way.kept(), back(way), HOME, HERE));
        refused("sso_off", () -> Houses.node(tenants, BUS).singleSignOn().begin("", HOME));
    }

    @Test
    void after_fifty_answers_that_came_to_nothing_an_address_must_wait() {
        SingleSignOn.Entrance way = house.singleSignOn().begin("", HOME);
        issuer.gives(issuer.token("li", "another", claims -> {}));
        for (int attempt = 0; attempt < 50; attempt++) {
            assertThatThrownBy(() -> house.singleSignOn().finish(way.kept(), back(way), HOME, HERE))
                    .isInstanceOf(Refused.class);
        }
        refused("sign_in_wait", () -> house.singleSignOn().finish(way.kept(), back(way), HOME, HERE));
    }

    @Test
    void the_way_out_leads_to_the_provider_and_back_to_the_sign_in_page() {
        assertThat(house.singleSignOn().exit(HOME).orElseThrow().toString())
                .startsWith(issuer.issuer() + "/leave?")
                .contains("client_id=" + OidcForTests.CLIENT);
    }

    private House house(String claim, boolean createsPeople) {
        return Houses.node(tenants, BUS, "optional", OidcForTests.trusting(issuer.issuer(), claim, createsPeople));
    }

    private SignedIn in(String subject) {
        return in(subject, claims -> {});
    }

    private SignedIn in(String subject, Consumer<JWTClaimsSet.Builder> wrong) {
        return in(house, subject, wrong);
    }

    private SignedIn in(House at, String subject, Consumer<JWTClaimsSet.Builder> wrong) {
        return Objects.requireNonNull(answered(at, subject, wrong).begun().signedIn());
    }

    private SingleSignOn.Answer answered(House at, String subject, Consumer<JWTClaimsSet.Builder> wrong) {
        SingleSignOn.Entrance way = at.singleSignOn().begin("", HOME);
        issuer.gives(issuer.token(subject, nonce(way), wrong));
        return at.singleSignOn().finish(way.kept(), back(way), HOME, HERE);
    }

    private void given(java.util.function.Function<SingleSignOn.Entrance, String> token) {
        SingleSignOn.Entrance way = house.singleSignOn().begin("", HOME);
        issuer.gives(token.apply(way));
        house.singleSignOn().finish(way.kept(), back(way), HOME, HERE);
    }

    private JWTClaimsSet claims(SingleSignOn.Entrance way) {
        try {
            return SignedJWT.parse(issuer.token("li", nonce(way), claims -> {})).getJWTClaimsSet();
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signedWithTheSharedSecret(JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            jwt.sign(new MACSigner(OidcForTests.SECRET + "-and-some-more-bytes"));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tampered(String token) {
        String[] parts = token.split("\\.");
        String claims =
                new String(java.util.Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8);
        parts[1] = java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("li@example.com", "he@example.com")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return String.join(".", parts);
    }

    private static Attempt attempt(SingleSignOn.Entrance way) {
        return Attempt.of(way.kept()).orElseThrow();
    }

    private static String nonce(SingleSignOn.Entrance way) {
        return attempt(way).nonce().getValue();
    }

    private static URI back(SingleSignOn.Entrance way) {
        return URI.create(
                HOME + "/sso/callback?code=abc&state=" + attempt(way).state().getValue());
    }

    private static Date ago(int seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }

    private List<String> log() {
        return tenants.platformSql()
                .inTransaction(handle -> handle.createQuery(
                                "select trim(act || ' ' || thing || ' ' || coalesce(details ->> 'why', '')) from security_log")
                        .mapTo(String.class)
                        .list());
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
