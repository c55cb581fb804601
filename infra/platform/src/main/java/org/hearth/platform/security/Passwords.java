package org.hearth.platform.security;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.crypto.hash.DefaultHashService;
import org.apache.shiro.crypto.hash.HashRequest;
import org.apache.shiro.crypto.hash.SimpleHashRequest;
import org.apache.shiro.lang.util.ByteSource;
import org.hearth.kernel.Refused;

/** Password rules and hashes: Argon2id by Shiro, with as many at once as the node can bear. */
@Singleton
public class Passwords {
    private static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final int KINDS = 3;
    private static final int NAMEABLE = 4;
    private static final int AT_ONCE = 4;
    private static final int WAIT_SECONDS = 10;

    /** 32 MiB and two passes: about a tenth of a second of one core for every guess. */
    private static final Map<String, Object> COST =
            Map.of("Argon2.memoryKib", "32768", "Argon2.iterations", "2", "Argon2.parallelism", "1");

    private final DefaultPasswordService service = new Argon2Service();
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final String nobody = hash(Secret.session());

    /** Shiro's service with this house's cost. */
    private static final class Argon2Service extends DefaultPasswordService {
        Argon2Service() {
            DefaultHashService hashing = new DefaultHashService();
            hashing.setDefaultAlgorithmName("argon2id");
            setHashService(hashing);
        }

        @Override
        protected HashRequest createHashRequest(ByteSource plaintext) {
            return new SimpleHashRequest("argon2id", plaintext, null, COST);
        }
    }

    String hash(String password) {
        return withPlace(() -> service.encryptPassword(password));
    }

    boolean matches(String password, String hash) {
        return withPlace(() -> service.passwordsMatch(password, hash));
    }

    /** Takes the time of a comparison, so that an unknown name cannot be told from a wrong password. */
    void matchNobody(String password) {
        matches(password, nobody);
    }

    /**
     * Checks a new password.
     *
     * @throws Refused if it is too short, too long, too simple or holds the login
     */
    static void check(String login, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw Refused.invalid("password", "password_length", Map.of("least", SHORTEST, "most", LONGEST));
        }
        if (login.length() >= NAMEABLE && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            throw Refused.invalid("password", "password_holds_name");
        }
        long kinds = password.chars().map(Passwords::kind).distinct().count();
        if (kinds < KINDS || password.chars().distinct().count() < SHORTEST / 2) {
            throw Refused.invalid("password", "password_simple", Map.of("kinds", KINDS));
        }
    }

    private static int kind(int character) {
        if (Character.isDigit(character)) {
            return 0;
        }
        if (Character.isLowerCase(character)) {
            return 1;
        }
        return Character.isUpperCase(character) ? 2 : 3;
    }

    private <T> T withPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw Refused.because(Refused.Reason.TOO_MANY, "busy", Map.of());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.because(Refused.Reason.AWAY, "busy", Map.of());
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
