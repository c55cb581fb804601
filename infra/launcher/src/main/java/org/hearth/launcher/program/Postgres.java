package org.hearth.launcher.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.hearth.launcher.Problem;
import org.hearth.launcher.home.Home;
import org.hearth.launcher.home.Secrets;
import org.hearth.launcher.process.Account;
import org.hearth.launcher.process.Launch;
import org.hearth.launcher.process.Log;

/** PostgreSQL: its folder is made on first use, its settings are written anew at each start. */
final class Postgres implements Server {
    private static final String MAJOR = "18";

    private final Home home;
    private final Shipped shipped;
    private final Secrets secrets;
    private final Path data;

    Postgres(Home home, Shipped shipped, Secrets secrets) {
        this.home = home;
        this.shipped = shipped;
        this.secrets = secrets;
        this.data = home.data(kind().id()).resolve(MAJOR);
    }

    @Override
    public ServerKind kind() {
        return ServerKind.POSTGRES;
    }

    @Override
    public Launch prepare(int port) {
        Path program = shipped.postgres();
        Account account = Account.ordinary();
        account.own(program, home.data(kind().id()), home.work(kind().id()));
        try {
            if (Files.exists(data)) {
                requireOurs();
                forgetDeadPostmaster();
            } else {
                initialise(account, program);
            }
            Path settings = home.work(kind().id()).resolve("postgresql.conf");
            Files.writeString(settings, Shipped.text("postgresql.conf") + "port = " + port + "\n");
            List<String> command = account.command(
                    program.resolve("bin/postgres").toString(),
                    "-D",
                    data.toString(),
                    "-c",
                    "config_file=" + settings,
                    "-c",
                    "hba_file=" + data.resolve("pg_hba.conf"),
                    "-c",
                    "ident_file=" + data.resolve("pg_ident.conf"));
            return new Launch(command, Map.of("LC_ALL", "C", "TZ", "UTC"), data, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void requireOurs() throws IOException {
        Path version = data.resolve("PG_VERSION");
        if (!Files.exists(version) || !Files.exists(data.resolve("global/pg_control"))) {
            throw new Problem(
                    "The folder " + data + " is not a complete PostgreSQL data folder.",
                    "Put the backup back, or move the folder away to begin with an empty one.");
        }
        String found = Files.readString(version).strip();
        if (!found.equals(MAJOR)) {
            throw new Problem(
                    "The folder " + data + " was written by PostgreSQL " + found + ", this is " + MAJOR + ".",
                    "Move the folder away, or use the Hearth that wrote it.");
        }
    }

    /**
     * After a crash the lock file names a process id that by now may belong to any program, and PostgreSQL would then refuse
     * to start. Another live PostgreSQL is left alone.
     */
    private void forgetDeadPostmaster() throws IOException {
        Path lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        Optional<String> first = Files.readAllLines(lock).stream().findFirst().map(String::strip);
        boolean postgresLives = first.filter(text -> text.matches("\\d+"))
                .flatMap(text -> ProcessHandle.of(Long.parseLong(text)))
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        if (postgresLives) {
            throw new Problem(
                    "A PostgreSQL that this command did not start uses " + data + " (process " + first.orElse("")
                            + ").",
                    "Stop it with: kill -INT " + first.orElse(""));
        }
        Files.delete(lock);
    }

    private void initialise(Account account, Path program) throws IOException {
        Path half = data.resolveSibling(MAJOR + ".half");
        Path password = home.work(kind().id()).resolve("password");
        Path log = home.log(kind().id());
        Home.delete(half);
        Files.deleteIfExists(password);
        Files.createFile(password, Secrets.ownerOnly(password));
        Files.writeString(password, secrets.password(Database.SUPERUSER));
        account.own(password);
        List<String> command = account.command(
                program.resolve("bin/initdb").toString(),
                "--pgdata=" + half,
                "--username=" + Database.SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        Process process = builder.start();
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Problem(
                        "PostgreSQL's data folder could not be made.",
                        "Mend what the last lines name; the whole log is " + log + ".",
                        new Log(log).last(5));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL's data folder was made", e);
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public boolean answers(int port) {
        return new Database(port, secrets).answers();
    }

    @Override
    public Map<String, String> tells(int port) {
        return new Database(port, secrets).tells();
    }

    @Override
    public void complete(int port) {
        new Database(port, secrets).provide();
    }
}
