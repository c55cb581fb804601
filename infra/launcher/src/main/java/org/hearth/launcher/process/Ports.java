package org.hearth.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.hearth.launcher.Problem;

/** Gives out ports of the loopback address, none twice. */
public final class Ports {
    /** Below the range from which operating systems take ports for outgoing connections, so that none is taken on the way. */
    private static final int FIRST = 20_000;

    private static final int COUNT = 12_000;
    private static final int TRIES = 200;
    private static final int HIGHEST = 65_535;

    private final Set<Integer> given = new HashSet<>();
    private final RandomGenerator random = RandomGenerator.getDefault();

    /** {@code preferred} when it is free, otherwise another free port. */
    public synchronized int free(int preferred) {
        int port = preferred;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (!given.contains(port) && isFree(port)) {
                given.add(port);
                return port;
            }
            port = FIRST + random.nextInt(COUNT);
        }
        throw new Problem("No free port was found on 127.0.0.1.", "Stop some programs that listen there.");
    }

    /** Any free port. */
    public int free() {
        return free(FIRST + random.nextInt(COUNT));
    }

    /** Exactly {@code port}, or a problem that names who has it. */
    public synchronized int exactly(int port) {
        if (port < 1 || port > HIGHEST) {
            throw new Problem("There is no port " + port + ".", "Give a number from 1 to 65535.");
        }
        if (!isFree(port) || !given.add(port)) {
            throw new Problem(
                    "Port " + port + " is taken by another program.",
                    "Stop that program, or give another port with --port.");
        }
        return port;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** 127.0.0.1, whatever the machine calls it. */
    static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException e) {
            throw new UncheckedIOException(e);
        }
    }
}
