package org.hearth.platform.factor;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.kernel.Refused;
import org.hearth.platform.security.Secret;
import org.hearth.platform.security.SecurityLog;
import org.hearth.tenants.Actor;
import org.hearth.tenants.HouseVault;
import org.hearth.tenants.PlatformSql;
import org.jdbi.v3.core.Handle;

/** Second factors in the registry: set up, confirmed, asked, taken away. */
@Singleton
public class Factors {
    private static final int RECOVERY_CODES = 10;
    private static final String ISSUER = "Hearth";

    private final PlatformSql sql;
    private final HouseVault vault;
    private final SecurityLog log;
    private final Clock clock;

    @Inject
    Factors(PlatformSql sql, HouseVault vault, SecurityLog log, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
    }

    /** The secret that is asked now, and the one that waits for its confirmation. */
    private record Kept(Optional<String> secret, Optional<String> pending) {}

    /** Whether a code is asked at the person's sign-in. */
    public boolean isEnrolled(long personId) {
        return sql.inTransaction(handle -> handle.createQuery(
                        "select exists (select 1 from second_factor where person_id = :id and secret is not null)")
                .bind("id", personId)
                .mapTo(Boolean.class)
                .one());
    }

    /** How many recovery codes are left. */
    public int codesLeft(long personId) {
        return sql.inTransaction(handle -> handle.createQuery(
                        "select count(*) from recovery_code where person_id = :id and used is null")
                .bind("id", personId)
                .mapTo(Integer.class)
                .one());
    }

    /** Makes a new secret that waits for its confirmation; one that was confirmed is replaced by that confirmation only. */
    public Enrolment begin(long personId, String login) {
        String secret = Totp.newSecret();
        sql.inTransaction(handle -> handle.createUpdate(
                        "insert into second_factor (person_id, pending, created)"
                                + " values (:id, :secret, :now) on conflict (person_id) do update set pending = excluded.pending")
                .bind("id", personId)
                .bind("secret", vault.seal(secret))
                .bind("now", now())
                .execute());
        String uri = "otpauth://totp/" + ISSUER + ":" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "?secret="
                + secret + "&issuer=" + ISSUER + "&digits=" + Totp.DIGITS + "&period=" + Totp.STEP_SECONDS;
        return new Enrolment(secret, uri, QrDrawing.svg(uri));
    }

    /**
     * Confirms what was begun and gives fresh recovery codes; the old ones are void.
     *
     * @throws Refused {@code second_factor_wrong} if the code is not of the secret, or nothing was begun
     */
    public List<String> confirm(Actor person, String code, String address) {
        List<String> codes =
                Stream.generate(Factors::recoveryCode).limit(RECOVERY_CODES).toList();
        return sql.inTransaction(handle -> {
            String pending =
                    find(handle, person.personId()).flatMap(Kept::pending).orElseThrow(Factors::wrong);
            if (!takeStep(handle, person.personId(), pending, code)) {
                throw wrong();
            }
            handle.createUpdate("update second_factor set secret = pending, pending = null where person_id = :id")
                    .bind("id", person.personId())
                    .execute();
            handle.createUpdate("delete from recovery_code where person_id = :id")
                    .bind("id", person.personId())
                    .execute();
            codes.forEach(
                    each -> handle.createUpdate("insert into recovery_code (person_id, print) values (:id, :print)")
                            .bind("id", person.personId())
                            .bind("print", print(person.personId(), each))
                            .execute());
            log.add(handle, person, null, "factor.enrol", "person/" + person.personId(), address, Map.of());
            return codes;
        });
    }

    /** Takes a code of the app or a recovery code, each once. */
    public boolean take(long personId, String typed) {
        String code = typed.replaceAll("\\s", "");
        return sql.inTransaction(handle -> {
            Optional<String> secret = find(handle, personId).flatMap(Kept::secret);
            return secret.isPresent()
                    && (takeStep(handle, personId, secret.get(), code) || takeRecovery(handle, personId, code));
        });
    }

    /** Notes that a code was not good. */
    void refused(long personId, String address) {
        sql.inTransaction(handle -> {
            log.add(
                    handle,
                    new Actor(personId, name(handle, personId), Set.of()),
                    null,
                    "factor.refused",
                    "person/" + personId,
                    address,
                    Map.of());
            return true;
        });
    }

    private static String name(Handle handle, long personId) {
        return handle.createQuery("select name from person where id = :id")
                .bind("id", personId)
                .mapTo(String.class)
                .findOne()
                .orElse("");
    }

    /** Takes the factor away, for somebody who has lost phone and paper. */
    public void reset(long personId) {
        sql.inTransaction(handle -> {
            int gone = handle.createUpdate("delete from second_factor where person_id = :id")
                    .bind("id", personId)
                    .execute();
            if (gone == 0) {
                throw Refused.notFound("second_factor", personId);
            }
            log.add(handle, "people.factor_reset", "person/" + personId, Map.of());
            return true;
        });
    }

    /** Each step is good for one code, and never after a later one. */
    private boolean takeStep(Handle handle, long personId, String secret, String code) {
        OptionalLong step = Totp.stepOf(secret, code, clock.instant());
        return step.isPresent()
                && handle.createUpdate(
                                        "update second_factor set last_step = :step where person_id = :id and last_step < :step")
                                .bind("step", step.getAsLong())
                                .bind("id", personId)
                                .execute()
                        == 1;
    }

    private boolean takeRecovery(Handle handle, long personId, String code) {
        int used = handle.createUpdate("update recovery_code set used = :now"
                        + " where person_id = :id and print = :print and used is null")
                .bind("now", now())
                .bind("id", personId)
                .bind("print", print(personId, code))
                .execute();
        if (used == 1) {
            log.add(
                    handle,
                    new Actor(personId, name(handle, personId), Set.of()),
                    null,
                    "factor.recovery",
                    "person/" + personId,
                    "",
                    Map.of());
        }
        return used == 1;
    }

    private Optional<Kept> find(Handle handle, long personId) {
        return handle.createQuery("select secret, pending from second_factor where person_id = :id for update")
                .bind("id", personId)
                .map((row, context) -> new Kept(
                        Optional.ofNullable(row.getBytes("secret")).map(vault::open),
                        Optional.ofNullable(row.getBytes("pending")).map(vault::open)))
                .findOne();
    }

    private static String recoveryCode() {
        return Secret.readable(4) + "-" + Secret.readable(4) + "-" + Secret.readable(4);
    }

    private static byte[] print(long personId, String code) {
        return Secret.print("recovery " + personId + " " + code.replace("-", "").toLowerCase(Locale.ROOT));
    }

    static Refused wrong() {
        return Refused.because(Refused.Reason.UNAUTHENTICATED, "second_factor_wrong", Map.of());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
