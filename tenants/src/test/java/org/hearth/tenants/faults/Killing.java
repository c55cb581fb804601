package org.hearth.tenants.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.hearth.tenants.testing.TestTenants;

/** Ends a {@link Victim} with {@code kill -9} at an instant that nobody knows before; the next one gets ready meanwhile. */
final class Killing implements AutoCloseable {
    /** Rounds of each story; {@code -Dhearth.fault.rounds=50} for the long run. */
    static final int ROUNDS = Integer.getInteger("hearth.fault.rounds", 3);

    private final Random random = new Random();
    private final TestTenants tenants;
    private final int latestMillis;
    private Process next = start();
    private int inTheMiddle;

    /** @param latestMillis the latest instant after it began */
    Killing(TestTenants tenants, int latestMillis) {
        this.tenants = tenants;
        this.latestMillis = latestMillis;
    }

    /** Lets a program begin the work and kills it; comes back when the database has noticed, too. */
    void once(String work) {
        try {
            Process victim = next;
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
                expect(Victim.READY, said.readLine());
                victim.outputWriter(StandardCharsets.UTF_8).append(work + "\n").flush();
                expect(Victim.BEGINS, said.readLine());
                Thread.sleep(random.nextInt(latestMillis));
                inTheMiddle += tenants.transactionsOf(Victim.BEGINS) > 0 ? 1 : 0;
            } finally {
                victim.destroyForcibly().waitFor();
                next = start();
            }
            while (tenants.transactionsOf(Victim.BEGINS) > 0) {
                Thread.sleep(2);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How many were in a transaction when they were killed. */
    int inTheMiddle() {
        return inTheMiddle;
    }

    @Override
    public void close() {
        next.destroyForcibly();
    }

    private static void expect(String word, String said) {
        if (!word.equals(said)) {
            throw new IllegalStateException("the program said " + said + " instead of " + word);
        }
    }

    private static Process start() {
        try {
            return new ProcessBuilder(TestTenants.command(Victim.class))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
