package org.hearth.platform.oidc;

import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is asked of the provider and what comes back: the authorization-code flow with PKCE. */
record Exchange(ProviderSettings settings, OIDCProviderMetadata metadata, Trust trust) {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    URI entrance(Attempt attempt, URI redirect) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope(settings.scope().toArray(String[]::new)), client(), redirect)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    Proven redeem(Attempt attempt, URI answer, URI redirect) {
        JWT token = token(new AuthorizationCodeGrant(code(attempt, answer), redirect, attempt.verifier()));
        IDTokenClaimsSet claims = trust.identity(token, attempt.nonce());
        try {
            JWTClaimsSet all = claims.toJWTClaimsSet();
            String name = Objects.requireNonNullElse(all.getStringClaim("name"), "");
            String claim = all.getStringClaim(settings.claim());
            if (settings.claim().equals("email") && !Boolean.TRUE.equals(all.getBooleanClaim("email_verified"))) {
                claim = null;
            }
            return new Proven(
                    claims.getIssuer().getValue(),
                    claims.getSubject().getValue(),
                    claim == null || claim.isBlank() ? null : claim,
                    name,
                    isStrong(claims),
                    claims.getSessionID() == null ? null : claims.getSessionID().getValue());
        } catch (ParseException | java.text.ParseException e) {
            LOG.warn("an identity token holds a claim of another kind: {}", e.getMessage());
            throw Refusals.INVALID.refused();
        }
    }

    Optional<URI> exit(URI back) {
        return Optional.ofNullable(metadata.getEndSessionEndpointURI())
                .map(exit -> new LogoutRequest(exit, null, null, client(), back, null, null).toURI());
    }

    private AuthorizationCode code(Attempt attempt, URI answer) {
        AuthenticationResponse response;
        try {
            response = AuthenticationResponseParser.parse(answer);
        } catch (ParseException e) {
            throw Refusals.INVALID.refused();
        }
        if (!attempt.state().equals(response.getState())) {
            throw Refusals.EXPIRED.refused();
        }
        boolean otherIssuer = response.getIssuer() == null
                ? metadata.supportsAuthorizationResponseIssuerParam()
                : !response.getIssuer().equals(metadata.getIssuer());
        if (otherIssuer) {
            LOG.warn("an answer names {} as its issuer", response.getIssuer());
            throw Refusals.INVALID.refused();
        }
        if (!response.indicatesSuccess()) {
            LOG.info(
                    "the provider says no: {}",
                    response.toErrorResponse().getErrorObject().getCode());
            throw Refusals.DENIED.refused();
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw Refusals.INVALID.refused();
        }
        return code;
    }

    private JWT token(AuthorizationCodeGrant grant) {
        TokenResponse response;
        try {
            HTTPRequest request = request(grant).toHTTPRequest();
            request.setConnectTimeout(Provider.TIMEOUT_MILLIS);
            request.setReadTimeout(Provider.TIMEOUT_MILLIS);
            request.setFollowRedirects(false);
            HTTPResponse answer = request.send();
            if (answer.getStatusCode() >= 500) {
                throw new IOException("status " + answer.getStatusCode());
            }
            response = OIDCTokenResponseParser.parse(answer);
        } catch (IOException e) {
            LOG.warn("the provider does not answer: {}", e.getMessage());
            throw Refusals.AWAY.refused();
        } catch (ParseException e) {
            LOG.warn("the provider's answer is not understood: {}", e.getMessage());
            throw Refusals.AWAY.refused();
        }
        if (!response.indicatesSuccess()) {
            // a code that was used already, or one that somebody has made up; or a wrong secret of ours, which only the
            // log tells
            LOG.warn(
                    "the provider gives no token: {}",
                    response.toErrorResponse().getErrorObject().getCode());
            throw Refusals.DENIED.refused();
        }
        JWT token = ((OIDCTokenResponse) response.toSuccessResponse())
                .getOIDCTokens()
                .getIDToken();
        if (token == null) {
            throw Refusals.INVALID.refused();
        }
        return token;
    }

    private TokenRequest request(AuthorizationCodeGrant grant) {
        ClientAuthentication secret = secret();
        return secret == null
                ? new TokenRequest(metadata.getTokenEndpointURI(), client(), grant)
                : new TokenRequest(metadata.getTokenEndpointURI(), secret, grant, null);
    }

    private @Nullable ClientAuthentication secret() {
        if (settings.clientSecret().isEmpty()) {
            return null;
        }
        List<ClientAuthenticationMethod> ways = metadata.getTokenEndpointAuthMethods();
        Secret secret = new Secret(settings.clientSecret());
        return ways == null || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                ? new ClientSecretBasic(client(), secret)
                : new ClientSecretPost(client(), secret);
    }

    private boolean isStrong(IDTokenClaimsSet claims) {
        Stream<String> ways =
                claims.getAMR() == null ? Stream.of() : claims.getAMR().stream().map(AMR::getValue);
        Stream<String> level = claims.getACR() == null
                ? Stream.of()
                : Stream.of(claims.getACR().getValue());
        return Stream.concat(ways, level).anyMatch(settings.strong()::contains);
    }

    private ClientID client() {
        return new ClientID(settings.clientId());
    }
}
