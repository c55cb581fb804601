package org.hearth.platform.factor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.hearth.platform.security.Secret;
import org.hearth.tenants.PlatformSql;

/** People between their password and their code. */
@Singleton
public class Challenges {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final PlatformSql sql;
    private final Clock clock;

    @Inject
    Challenges(PlatformSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Somebody whose code is awaited. */
    public record Awaited(long personId, String login) {}

    /** Opens a challenge and gives its token, which is kept nowhere. */
    public String open(long personId) {
        String token = Secret.challenge();
        sql.inTransaction(handle -> {
            handle.createUpdate("delete from sign_in_challenge where expires < :now")
                    .bind("now", now())
                    .execute();
            return handle.createUpdate("insert into sign_in_challenge (token_print, person_id, expires)"
                            + " values (:print, :id, :expires)")
                    .bind("print", Secret.print(token))
                    .bind("id", personId)
                    .bind("expires", now().plus(LONGEST))
                    .execute();
        });
        return token;
    }

    /** Whose code a challenge awaits; empty once it was met, is too old, or its person was locked. */
    public Optional<Awaited> find(String token) {
        return sql.inTransaction(handle -> handle.createQuery("select person.id, person.login from sign_in_challenge"
                        + " join person on person.id = sign_in_challenge.person_id and person.state = 'ACTIVE'"
                        + " where token_print = :print and expires > :now")
                .bind("print", Secret.print(token))
                .bind("now", now())
                .map((row, context) -> new Awaited(row.getLong("id"), row.getString("login")))
                .findOne());
    }

    /** Uses a challenge up; false if somebody else just did. */
    public boolean close(String token) {
        return sql.inTransaction(
                handle -> handle.createUpdate("delete from sign_in_challenge where token_print = :print")
                                .bind("print", Secret.print(token))
                                .execute()
                        == 1);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
