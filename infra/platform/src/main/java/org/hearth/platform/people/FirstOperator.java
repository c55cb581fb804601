package org.hearth.platform.people;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.platform.Role;
import org.hearth.platform.security.Credentials;
import org.hearth.platform.security.Persons;
import org.hearth.platform.security.SecurityLog;
import org.hearth.tenants.HouseOpened;
import org.hearth.tenants.PlatformSql;

/** Lets the first person in: an operator with a password that is given by the configuration or made up and written to a file. */
@Singleton
class FirstOperator {
    private static final Logger LOG = System.getLogger(FirstOperator.class.getName());
    private static final String FILE = "first-sign-in";

    private final PlatformSql sql;
    private final Credentials credentials;
    private final SecurityLog log;
    private final Path home;
    private final String login;
    private final Optional<String> given;

    @Inject
    FirstOperator(
            PlatformSql sql,
            Credentials credentials,
            SecurityLog log,
            @ConfigProperty(name = "hearth.home", defaultValue = ".hearth") String home,
            @ConfigProperty(name = "hearth.operator.name", defaultValue = "operator") String login,
            @ConfigProperty(name = "hearth.operator.password") Optional<String> given) {
        this.sql = sql;
        this.credentials = credentials;
        this.log = log;
        this.home = Path.of(home);
        this.login = Persons.login(login);
        this.given = given;
    }

    void start(@Observes @Priority(300) HouseOpened opened) {
        if (isAnybodyThere()) {
            return;
        }
        String password = given.orElseGet(Credentials::readable);
        if (create(credentials.hashOfMade(password), given.isEmpty()) && given.isEmpty()) {
            write(password);
        }
    }

    private boolean isAnybodyThere() {
        return sql.inTransaction(handle -> handle.createQuery("select exists (select 1 from person)")
                .mapTo(Boolean.class)
                .one());
    }

    /** False if another node was first. */
    private boolean create(String hash, boolean mustChange) {
        return sql.inTransaction(handle -> {
            Optional<Long> id = handle.createQuery("insert into person (login, name, password_hash, must_change)"
                            + " values (:login, :login, :hash, :mustChange) on conflict do nothing returning id")
                    .bind("login", login)
                    .bind("hash", hash)
                    .bind("mustChange", mustChange)
                    .mapTo(Long.class)
                    .findOne();
            id.ifPresent(person -> {
                handle.createUpdate("insert into membership (person_id, role) values (:person, :role)")
                        .bind("person", person)
                        .bind("role", Role.OPERATOR.name())
                        .execute();
                log.add(handle, "people.create", "person/" + person, Map.of("login", login));
            });
            return id.isPresent();
        });
    }

    private void write(String password) {
        Path file = home.resolve(FILE);
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] ownerOnly = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try {
            Files.createDirectories(home);
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly);
            Files.writeString(file, login + "\n" + password + "\n", StandardCharsets.UTF_8, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.log(Logger.Level.INFO, "the first sign-in stands in {0}", file.toAbsolutePath());
    }
}
