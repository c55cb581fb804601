package org.hearth.verify.house;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where the house under test is, and who may open it first. */
public final class House {
    /** A port that was free when the tests began. */
    public static final int PORT = freePort();

    private static String operatorName = "";
    private static String operatorPassword = "";

    private House() {}

    public static String url() {
        return "http://127.0.0.1:" + PORT;
    }

    static void operator(String name, String password) {
        operatorName = name;
        operatorPassword = password;
    }

    public static String operatorName() {
        return operatorName;
    }

    public static String operatorPassword() {
        return operatorPassword;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
