package org.hearth.platform.security;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.platform.Membership;
import org.hearth.platform.Role;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** People as sign-in needs them. */
@Singleton
public class Persons {
    private static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]{1,59}");

    /** A person with the hash of the password, empty if none was set. */
    public record Person(long id, String login, String name, String hash, boolean locked) {}

    /**
     * The one form of a login: composed, lower case.
     *
     * @throws Refused if it holds anything but letters, digits and {@code . _ @ -}, or is too short or too long
     */
    public static String login(String typed) {
        String login = normal(typed);
        if (!LOGIN.matcher(login).matches()) {
            throw Refused.invalid("login", "login_form");
        }
        return login;
    }

    static String normal(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    Optional<Person> byLogin(Handle handle, String login) {
        return handle.createQuery(
                        "select id, login, name, coalesce(password_hash, '') as hash, state <> 'ACTIVE' as locked"
                                + " from person where lower(login) = :login")
                .bind("login", login)
                .map((row, context) -> person(row))
                .findOne();
    }

    void setPassword(Handle handle, long id, String hash, boolean mustChange) {
        handle.createUpdate(
                        "update person set password_hash = :hash, must_change = :mustChange, changed = now() where id = :id")
                .bind("hash", hash)
                .bind("mustChange", mustChange)
                .bind("id", id)
                .execute();
    }

    /** Reads a membership from a row of {@code session.sql} or one like it; empty if the row has none. */
    public static Optional<Membership> membership(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return role == null
                ? Optional.empty()
                : Optional.of(new Membership(
                        tenant(row.getString("tenant")),
                        row.getString("tenant_name"),
                        row.getString("colour"),
                        Role.valueOf(role),
                        List.of((Long[]) row.getArray("unit_ids").getArray()),
                        own(row),
                        standIn(row)));
    }

    private static Membership.@Nullable Own own(ResultSet row) throws SQLException {
        long id = row.getLong("own_role_id");
        return row.wasNull()
                ? null
                : new Membership.Own(id, row.getString("own_name"), Set.of((String[])
                        row.getArray("permissions").getArray()));
    }

    private static Membership.@Nullable StandIn standIn(ResultSet row) throws SQLException {
        long id = row.getLong("delegation_id");
        return row.wasNull()
                ? null
                : new Membership.StandIn(
                        id,
                        row.getLong("colleague_id"),
                        row.getString("colleague"),
                        Objects.requireNonNull(row.getObject("until", OffsetDateTime.class))
                                .toInstant());
    }

    private static @Nullable TenantId tenant(@Nullable String code) {
        return code == null ? null : new TenantId(code);
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("login"),
                row.getString("name"),
                row.getString("hash"),
                row.getBoolean("locked"));
    }
}
