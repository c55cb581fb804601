package org.hearth.verify.house;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where the house under test is. */
public final class House {
    /** A port that was free when the tests began. */
    public static final int PORT = freePort();

    private House() {}

    /** Of the house that Arquillian deploys, or of one that runs already and was named with {@code -Dhearth.verify.url}. */
    public static String url() {
        return System.getProperty("hearth.verify.url", "http://127.0.0.1:" + PORT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
