package org.hearth.tenants.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.hearth.tenants.testing.TestTenants;

/** Starts a {@link Victim} and ends it with {@code kill -9} at an instant that nobody knows before. */
final class Killing {
    /** Rounds of each story; {@code -Dhearth.fault.rounds=50} for the long run. */
    static final int ROUNDS = Integer.getInteger("hearth.fault.rounds", 3);

    private final Random random = new Random();
    private final int latestMillis;

    /** @param latestMillis the latest instant after it began */
    Killing(int latestMillis) {
        this.latestMillis = latestMillis;
    }

    void once(String... work) {
        try {
            Process victim = new ProcessBuilder(TestTenants.command(Victim.class, work))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
                String line = said.readLine();
                if (!Victim.BEGINS.equals(line)) {
                    throw new IllegalStateException("the program did not begin: " + line);
                }
                Thread.sleep(random.nextInt(latestMillis));
            } finally {
                victim.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
