package org.hearth.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.hearth.launcher.Problem;

/** Gives out ports of the loopback address, none twice, not even to two commands of one user that start at the same moment. */
public final class Ports {
    /** Below the range from which operating systems take ports for outgoing connections, so that none is taken on the way. */
    private static final int FIRST = 20_000;

    private static final int COUNT = 12_000;
    private static final int TRIES = 200;
    private static final int PATIENT_TRIES = 15;
    private static final Duration STEP = Duration.ofMillis(100);
    private static final int HIGHEST = 65_535;

    private static final Set<Integer> MINE = ConcurrentHashMap.newKeySet();

    private final Set<Integer> given = new HashSet<>();
    private final RandomGenerator random = RandomGenerator.getDefault();

    /** {@code preferred} when it is free, otherwise another free port. */
    public synchronized int free(int preferred) {
        int port = preferred;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            if (!given.contains(port) && isFree(port) && isMine(port)) {
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

    /** The port that a server had before; another free one only when somebody else has it by now. */
    public int again(int port) {
        awaitFree(port);
        return free(port);
    }

    /** A server that has just been stopped or killed may hold its port for a moment longer. */
    private static void awaitFree(int port) {
        for (int attempt = 0; attempt < PATIENT_TRIES && !isFree(port); attempt++) {
            Running.pause(STEP);
        }
    }

    /** Exactly {@code port}, or a problem that names who has it. */
    public synchronized int exactly(int port) {
        if (port < 1 || port > HIGHEST) {
            throw new Problem("There is no port " + port + ".", "Give a number from 1 to 65535.");
        }
        awaitFree(port);
        if (!isFree(port) || !isMine(port) || !given.add(port)) {
            throw new Problem(
                    "Port " + port + " is taken by another program.",
                    "Stop that program, or give another port with --port.");
        }
        return port;
    }

    /** Whether no other command has chosen the port a moment ago for a server that does not listen yet. */
    @SuppressWarnings("resource")
    private static boolean isMine(int port) {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "hearth-ports-" + System.getProperty("user.name"));
        if (MINE.contains(port)) {
            return true;
        }
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve(Integer.toString(port)), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            // held until this process ends: by then the server listens
            MINE.add(port);
            return true;
        } catch (IOException | OverlappingFileLockException e) {
            return true;
        }
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
