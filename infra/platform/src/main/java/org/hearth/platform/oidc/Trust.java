package org.hearth.platform.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import java.net.MalformedURLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether a token is the provider's, for us, and of now. Only signatures with the provider's private key count, never a shared secret. */
final class Trust {
    private static final Logger LOG = LoggerFactory.getLogger(Trust.class);
    private static final int SKEW_SECONDS = 60;

    private final ClientID client;
    private final IDTokenValidator tokens;
    private final LogoutTokenValidator farewells;

    Trust(OIDCProviderMetadata metadata, ClientID client, ResourceRetriever retriever) throws MalformedURLException {
        this.client = client;
        // keys are kept for minutes and asked for anew when a token names one that is not among them
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL(), retriever)
                .refreshAheadCache(false)
                .retrying(true)
                .build();
        JWSKeySelector<SecurityContext> selector = new JWSVerificationKeySelector<>(algorithms(metadata), keys);
        tokens = new IDTokenValidator(metadata.getIssuer(), client, selector, null);
        tokens.setMaxClockSkew(SKEW_SECONDS);
        farewells = new LogoutTokenValidator(metadata.getIssuer(), client, selector, null);
        farewells.setMaxClockSkew(SKEW_SECONDS);
    }

    IDTokenClaimsSet identity(JWT token, Nonce nonce) {
        try {
            IDTokenClaimsSet claims = tokens.validate(token, nonce);
            checkParty(claims);
            return claims;
        } catch (BadJOSEException e) {
            LOG.warn("an identity token was refused: {}", e.getMessage());
            throw Refusals.INVALID.refused();
        } catch (JOSEException e) {
            LOG.warn("the provider's keys could not be read: {}", e.getMessage());
            throw Refusals.AWAY.refused();
        }
    }

    /** A token that was made for another client does not become ours by naming us among its audiences. */
    private void checkParty(IDTokenClaimsSet claims) throws BadJWTException {
        AuthorizedParty party = claims.getAuthorizedParty();
        boolean ours = party == null
                ? claims.getAudience().size() == 1
                : party.getValue().equals(client.getValue());
        if (!ours) {
            throw new BadJWTException("made for " + party);
        }
    }

    LogoutTokenClaimsSet farewell(JWT token) {
        try {
            return farewells.validate(token);
        } catch (BadJOSEException e) {
            LOG.warn("a logout token was refused: {}", e.getMessage());
            throw Refusals.INVALID.refused();
        } catch (JOSEException e) {
            LOG.warn("the provider's keys could not be read: {}", e.getMessage());
            throw Refusals.AWAY.refused();
        }
    }

    private static Set<JWSAlgorithm> algorithms(OIDCProviderMetadata metadata) {
        List<JWSAlgorithm> offered =
                Objects.requireNonNullElse(metadata.getIDTokenJWSAlgs(), List.of(JWSAlgorithm.RS256));
        Set<JWSAlgorithm> allowed = new HashSet<>(offered);
        allowed.retainAll(JWSAlgorithm.Family.SIGNATURE);
        return allowed.isEmpty() ? Set.of(JWSAlgorithm.RS256) : allowed;
    }
}
