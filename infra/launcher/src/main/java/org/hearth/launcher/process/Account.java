package org.hearth.launcher.process;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearth.launcher.Problem;

/**
 * The account that servers run under. PostgreSQL and Elasticsearch refuse to run as root; for root they are put into a user
 * namespace in which root's files look like an ordinary user's, or, where the machine forbids that, run as nobody.
 */
public final class Account {
    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final List<String> NAMESPACE = List.of("unshare", "--user", "--map-user=1000", "--map-group=1000");
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    private final int owner;
    private final List<String> prefix;

    private Account(int owner, List<String> prefix) {
        this.owner = owner;
        this.prefix = prefix;
    }

    /** The account for this machine and this user. */
    public static Account ordinary() {
        int user = (int) new UnixSystem().getUid();
        if (user != ROOT) {
            return new Account(user, List.of());
        }
        return succeeds(NAMESPACE, "true") ? new Account(ROOT, NAMESPACE) : new Account(NOBODY, AS_NOBODY);
    }

    /** The command that runs {@code command} under this account. */
    public List<String> command(String... command) {
        return Stream.concat(prefix.stream(), Stream.of(command)).toList();
    }

    /** Lets this account own files and folders with all that is in them, and makes sure that it can get there. */
    public void own(Path... paths) {
        for (Path path : paths) {
            chown(path);
            if (owner == NOBODY && !succeeds(prefix, "test", "-r", path.toString())) {
                throw new Problem(
                        "PostgreSQL and Elasticsearch refuse to run as root, and nobody else can reach " + path + ".",
                        "Run hearth as an ordinary user, or choose a data folder outside root's own with HEARTH_HOME.");
            }
        }
    }

    private void chown(Path top) {
        try {
            if (Files.getAttribute(top, "unix:uid").equals(owner)) {
                return;
            }
            try (Stream<Path> all = Files.walk(top)) {
                for (Path path : (Iterable<Path>) all::iterator) {
                    Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean succeeds(List<String> prefix, String... command) {
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(prefix.stream(), Stream.of(command)).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
