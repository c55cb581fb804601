package org.hearth.platform.oidc;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.hearth.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The identity provider, as far as it answers. What it says of itself is kept for an hour; a provider that does not answer is left
 * alone for some seconds, and few wait for it at once, so that it cannot take the house's threads with it.
 */
@Singleton
class Provider {
    static final int TIMEOUT_MILLIS = 5_000;

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final int LARGEST = 512 * 1024;
    private static final long KEPT_NANOS = Duration.ofHours(1).toNanos();
    private static final long LEFT_ALONE_NANOS = Duration.ofSeconds(5).toNanos();
    private static final int AT_ONCE = 8;

    private final Optional<ProviderSettings> settings;
    private final ResourceRetriever retriever = new DefaultResourceRetriever(TIMEOUT_MILLIS, TIMEOUT_MILLIS, LARGEST);
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private volatile @Nullable Known known;
    private volatile long failed = System.nanoTime() - LEFT_ALONE_NANOS;

    @Inject
    Provider(Configured configured) {
        this.settings = configured.provider();
    }

    /** What the provider has said of itself, and since when we know it. */
    record Known(ProviderSettings settings, OIDCProviderMetadata metadata, Trust trust, long nanos) {
        Exchange exchange() {
            return new Exchange(settings, metadata, trust);
        }
    }

    Optional<ProviderSettings> settings() {
        return settings;
    }

    /** Where the browser goes to sign in. */
    URI entrance(Attempt attempt, URI redirect) {
        return inTurn(() -> known().exchange().entrance(attempt, redirect));
    }

    /** Turns the provider's answer, as it came with the browser, into what it proves. */
    Proven redeem(Attempt attempt, URI answer, URI redirect) {
        return inTurn(() -> known().exchange().redeem(attempt, answer, redirect));
    }

    /** Where the browser goes to end the provider's session too. */
    Optional<URI> exit(URI back) {
        return inTurn(() -> known().exchange().exit(back));
    }

    /** What a logout token says, if it is the provider's. */
    LogoutTokenClaimsSet farewell(String token) {
        try {
            var parsed = JWTParser.parse(token);
            return inTurn(() -> known().trust().farewell(parsed));
        } catch (java.text.ParseException e) {
            throw Refusals.INVALID.refused();
        }
    }

    private <T> T inTurn(Supplier<T> work) {
        if (!turns.tryAcquire()) {
            throw Refusals.BUSY.refused();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private Known known() {
        Known kept = known;
        long now = System.nanoTime();
        if (kept != null && now - kept.nanos() < KEPT_NANOS) {
            return kept;
        }
        if (now - failed < LEFT_ALONE_NANOS) {
            return old(kept, Refusals.AWAY.refused());
        }
        try {
            Known read = read(settings.orElseThrow(Refusals.OFF::refused));
            known = read;
            return read;
        } catch (IOException | ParseException e) {
            failed = System.nanoTime();
            LOG.warn("the identity provider's description could not be read: {}", e.getMessage());
            return old(kept, Refusals.AWAY.refused());
        }
    }

    /** An old description is better than none: its keys are looked at in any case. */
    private static Known old(@Nullable Known kept, Refused otherwise) {
        if (kept == null) {
            throw otherwise;
        }
        return kept;
    }

    private Known read(ProviderSettings wanted) throws IOException, ParseException {
        String address = wanted.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration";
        OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(
                retriever.retrieveResource(URI.create(address).toURL()).getContent());
        if (!metadata.getIssuer().equals(new Issuer(wanted.issuer()))) {
            throw new ParseException(address + " describes " + metadata.getIssuer() + " and not " + wanted.issuer());
        }
        if (metadata.getAuthorizationEndpointURI() == null
                || metadata.getTokenEndpointURI() == null
                || metadata.getJWKSetURI() == null) {
            throw new ParseException(address + " lacks an endpoint");
        }
        return new Known(
                wanted, metadata, new Trust(metadata, new ClientID(wanted.clientId()), retriever), System.nanoTime());
    }
}
