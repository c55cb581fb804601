package org.hearth.platform.oidc;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.platform.security.Secret;

/**
 * One way to the provider and back. The browser keeps all of it, out of scripts' reach; state, nonce and verifier are its hashes, so
 * that any node may meet the answer, and an answer that was meant for another browser, or comes too late, fits nothing.
 *
 * @param kept what the browser keeps: until when, chance, and where the person wanted to go
 * @param to the address within this house
 */
record Attempt(String kept, Instant until, String to) {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int LONGEST_ADDRESS = 500;
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{20,100})\\.([A-Za-z0-9_-]{0,2000})");

    static Attempt begin(String to, Instant now) {
        Instant until = Instant.ofEpochSecond(now.plus(LONGEST).getEpochSecond());
        String address = to.length() > LONGEST_ADDRESS ? "" : to;
        String kept = until.getEpochSecond() + "." + Secret.attempt() + "."
                + base64(address.getBytes(StandardCharsets.UTF_8));
        return new Attempt(kept, until, address);
    }

    /** What the browser has kept; empty if it cannot have come from here. */
    static Optional<Attempt> of(String kept) {
        Matcher parts = FORM.matcher(kept);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            byte[] to = Base64.getUrlDecoder().decode(parts.group(3));
            Instant until = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
            return Optional.of(new Attempt(kept, until, new String(to, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    State state() {
        return new State(hash("state"));
    }

    Nonce nonce() {
        return new Nonce(hash("nonce"));
    }

    CodeVerifier verifier() {
        return new CodeVerifier(hash("verifier"));
    }

    private String hash(String use) {
        return base64(Secret.print(use + " " + kept));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Attempt[" + until + "]";
    }
}
