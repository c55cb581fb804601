package org.hearth.launcher.program;

import java.util.Map;
import org.hearth.launcher.process.Launch;

/** What differs between the servers: how each is laid out, started and asked. */
public sealed interface Server permits Postgres, Redis, Elasticsearch, Payara, Balanced {
    /** What it is. */
    ServerKind kind();

    /** Which one of its kind it is. */
    default Instance instance() {
        return Instance.of(kind());
    }

    /** What a server that does not answer yet is doing, by what it has {@code said} since it was started; empty if that is not known. */
    default String doing(String said) {
        return "";
    }

    /** Unpacks the program without a look at other servers, so that it need not wait for them; repeatable, and {@link #prepare} does it too. */
    default void unpack() {}

    /** Unpacks, configures and initialises what the server needs to listen on {@code port}; repeatable. */
    Launch prepare(int port);

    /** Whether it answers its own protocol on {@code port}. */
    boolean answers(int port);

    /** Completes the start of a server that answers; repeatable. */
    default void complete(int port) {}

    /** What the application must be told to reach it on {@code port}: keys {@code hearth.…} with their values. */
    Map<String, String> tells(int port);
}
