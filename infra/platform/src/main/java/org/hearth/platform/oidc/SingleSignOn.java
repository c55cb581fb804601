package org.hearth.platform.oidc;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.hearth.kernel.Refused;
import org.hearth.kernel.module.Facade;
import org.hearth.kernel.module.Open;
import org.hearth.platform.SignIn;
import org.hearth.platform.SignedIn;
import org.hearth.platform.factor.SecondStep;
import org.hearth.platform.oidc.Identities.Linked;
import org.hearth.platform.security.Persons;
import org.hearth.platform.security.Secret;
import org.hearth.platform.security.Sessions;
import org.hearth.platform.security.Throttle;

/** Coming in through the group's identity provider. Whatever does not fit together is refused, and says what to do next. */
@Facade
public class SingleSignOn {
    /** Where the provider sends the browser back to, after the house's public address. */
    public static final String CALLBACK = "/sso/callback";

    private final Provider provider;
    private final Identities identities;
    private final Newcomers newcomers;
    private final Sessions sessions;
    private final SecondStep second;
    private final Throttle throttle;
    private final Clock clock;

    @Inject
    SingleSignOn(
            Provider provider,
            Identities identities,
            Newcomers newcomers,
            Sessions sessions,
            SecondStep second,
            Throttle throttle,
            Clock clock) {
        this.provider = provider;
        this.identities = identities;
        this.newcomers = newcomers;
        this.sessions = sessions;
        this.second = second;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * The way to the provider.
     *
     * @param address where the browser goes
     * @param kept what it keeps meanwhile, out of scripts' reach; {@link #finish} wants it back
     */
    public record Entrance(URI address, String kept) {
        @Override
        public String toString() {
            return "Entrance[]";
        }
    }

    /** A session, or a challenge for those who have a second factor here and were not asked for one there; and where to go on. */
    public record Answer(SignIn.Begun begun, String to) {}

    /** What the provider is called; empty if none is configured. */
    @Open("stands on the sign-in page")
    public Optional<String> provider() {
        return provider.settings().map(ProviderSettings::name);
    }

    /**
     * Begins the way to the provider.
     *
     * @param to the address within this house to go on to afterwards
     * @param home the house's public address
     * @throws Refused {@code sso_off}, {@code sso_away} or {@code sso_busy}
     */
    @Open("nobody is anybody before the sign-in")
    public Entrance begin(String to, URI home) {
        requireProvider();
        Attempt attempt = Attempt.begin(to, clock.instant());
        return new Entrance(provider.entrance(attempt, home.resolve(CALLBACK)), attempt.kept());
    }

    /**
     * Turns the provider's answer into a session or a challenge.
     *
     * @param kept what the browser kept since {@link #begin}
     * @param answer the address with which the browser came back
     * @param home the house's public address, the same as at the beginning
     * @throws Refused {@code sso_…}, or {@code sign_in_wait} after too many that came to nothing
     */
    @Open("the provider's token is the proof")
    public Answer finish(String kept, URI answer, URI home, String remoteAddress) {
        ProviderSettings settings = requireProvider();
        Attempt attempt = Attempt.of(kept)
                .filter(one -> one.until().isAfter(clock.instant()))
                .orElseThrow(Refusals.EXPIRED::refused);
        throttle.admit(remoteAddress);
        try {
            Proven proven = provider.redeem(attempt, answer, home.resolve(CALLBACK));
            Linked person = person(settings, proven, remoteAddress);
            throttle.succeeded(remoteAddress);
            identities.opened(person, proven, remoteAddress);
            return new Answer(open(person, proven, remoteAddress), attempt.to());
        } catch (Refused refused) {
            if (refused.reason() == Refused.Reason.AWAY || refused.reason() == Refused.Reason.TOO_MANY) {
                throttle.succeeded(remoteAddress);
            }
            identities.refused(refused.code(), remoteAddress);
            throw refused;
        }
    }

    /** Whether a session came through the provider. */
    @Open("the token is the proof")
    public boolean isThrough(String token) {
        return provider.settings().isPresent() && identities.isNoted(Secret.print(token));
    }

    /**
     * Where to end the provider's session too; empty if it offers no such place.
     *
     * @throws Refused {@code sso_off}, {@code sso_away} or {@code sso_busy}
     */
    @Open("says nothing of anybody")
    public Optional<URI> exit(URI home) {
        requireProvider();
        return provider.exit(home.resolve("/sign-in"));
    }

    /**
     * Ends the sessions that the provider has ended, on every node.
     *
     * @param logoutToken signed by the provider
     * @throws Refused if it is not the provider's, for us, and of now
     */
    @Open("the provider's signature is the proof")
    public void end(String logoutToken) {
        requireProvider();
        LogoutTokenClaimsSet said = provider.farewell(logoutToken);
        identities
                .end(
                        said.getIssuer().getValue(),
                        said.getSubject() == null ? null : said.getSubject().getValue(),
                        said.getSessionID() == null ? null : said.getSessionID().getValue())
                .forEach(sessions::changed);
    }

    private Linked person(ProviderSettings settings, Proven proven, String address) {
        Linked person = identities.linked(proven).orElseGet(() -> first(settings, proven, address));
        if (person.locked()) {
            throw Refusals.LOCKED.refused();
        }
        return person;
    }

    private Linked first(ProviderSettings settings, Proven proven, String address) {
        if (proven.claim() == null) {
            throw Refusals.NAMELESS.refused();
        }
        String login;
        try {
            login = Persons.login(proven.claim());
        } catch (Refused refused) {
            throw Refusals.NAMELESS.refused();
        }
        Optional<Linked> found = identities.link(proven, login, address);
        if (found.isEmpty() && settings.createsPeople()) {
            newcomers.take(login, proven.name());
            found = identities.link(proven, login, address);
        }
        return found.orElseThrow(Refusals.UNKNOWN::refused);
    }

    private SignIn.Begun open(Linked person, Proven proven, String address) {
        if (!proven.secondFactor() && second.isAsked(person.personId())) {
            String challenge = second.challenge(person.personId());
            identities.note(Secret.print(challenge), proven);
            return new SignIn.Begun(null, challenge);
        }
        String token = sessions.open(person.personId(), address);
        identities.note(Secret.print(token), proven);
        return new SignIn.Begun(new SignedIn(token, sessions.find(token).orElseThrow()), null);
    }

    private ProviderSettings requireProvider() {
        return provider.settings().orElseThrow(Refusals.OFF::refused);
    }
}
