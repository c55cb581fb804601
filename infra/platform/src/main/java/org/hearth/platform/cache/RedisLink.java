package org.hearth.platform.cache;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The connection to Redis and its circuit. A first failure costs one short time-out and opens the circuit; while it is open
 * callers are told so at once, and only a thread of the link's own asks once a second whether Redis is there again. Before the
 * circuit closes, everything under a prefix that has lost a write is removed: after an outage a copy may be missing, not old.
 */
@Singleton
class RedisLink {
    private static final Logger LOG = System.getLogger(RedisLink.class.getName());
    private static final Duration PROBE_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String CHANNEL = "hearth";
    private static final int KEYS_A_SCAN = 1000;

    private final RedisURI address;
    private final ClientResources resources;
    private final RedisClient client;
    private final Thread prober;
    private final Set<String> lost = ConcurrentHashMap.newKeySet();
    private volatile boolean up;
    private boolean toldAway;
    private volatile Consumer<String> listener = message -> {};
    private @Nullable StatefulRedisPubSubConnection<String, String> messages;
    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    @Inject
    RedisLink(
            @ConfigProperty(name = "hearth.redis.url", defaultValue = "redis://127.0.0.1:6379") String url,
            ThreadFactory threads) {
        address = RedisURI.create(url);
        address.setTimeout(PATIENCE);
        resources = ClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(Delay.constant(PROBE_EVERY))
                .build();
        client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder().connectTimeout(PATIENCE).build())
                .build());
        prober = threads.newThread(this::probe);
        prober.start();
    }

    boolean isUp() {
        return up;
    }

    /** The commands, or nothing while the circuit is open. */
    Optional<RedisAsyncCommands<String, String>> commands() {
        StatefulRedisConnection<String, String> open = connection;
        return up && open != null ? Optional.of(open.async()) : Optional.empty();
    }

    /**
     * Waits for an answer.
     *
     * @return empty if it does not come in time or is an error; the circuit is then open
     */
    <T> Optional<T> await(Future<T> answer, Duration patience) {
        try {
            return Optional.ofNullable(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            away(e);
        }
        return Optional.empty();
    }

    /** Says that a write under the prefix did not arrive, so that the copies there can no longer be believed. */
    void lost(String prefix) {
        lost.add(prefix);
    }

    /** Gives every message to {@code heard}, on a thread that must not wait for anything. */
    void listen(Consumer<String> heard) {
        listener = heard;
    }

    void say(String message) {
        commands()
                .ifPresent(redis -> redis.publish(CHANNEL, message).exceptionally(failure -> {
                    away(failure);
                    return 0L;
                }));
    }

    private synchronized void away(Throwable cause) {
        up = false;
        if (!toldAway) {
            toldAway = true;
            LOG.log(Logger.Level.WARNING, "Redis is away, going on without it: {0}", cause.toString());
        }
    }

    private synchronized void back() {
        up = true;
        toldAway = false;
        LOG.log(Logger.Level.INFO, "Redis answers at {0}:{1,number,#}", address.getHost(), address.getPort());
    }

    private void probe() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                probeOnce();
                Thread.sleep(PROBE_EVERY.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void probeOnce() throws InterruptedException {
        try {
            StatefulRedisConnection<String, String> open = connected();
            open.async().ping().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            removeLost(open);
            if (!up) {
                back();
            }
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            away(e);
        }
    }

    private StatefulRedisConnection<String, String> connected()
            throws InterruptedException, ExecutionException, TimeoutException {
        StatefulRedisConnection<String, String> open = connection;
        if (open == null) {
            open = client.connectAsync(StringCodec.UTF8, address).get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            connection = open;
        }
        if (messages == null) {
            messages = client.connectPubSubAsync(StringCodec.UTF8, address)
                    .get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            messages.addListener(new RedisPubSubAdapter<>() {
                @Override
                public void message(String channel, String message) {
                    listener.accept(message);
                }
            });
        }
        if (!up) {
            messages.async().subscribe(CHANNEL).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        }
        return open;
    }

    private void removeLost(StatefulRedisConnection<String, String> open) {
        for (String prefix : List.copyOf(lost)) {
            lost.remove(prefix);
            ScanIterator<String> keys = ScanIterator.scan(
                    open.sync(), ScanArgs.Builder.matches(prefix + "*").limit(KEYS_A_SCAN));
            List<String> part = new ArrayList<>();
            try {
                while (keys.hasNext()) {
                    part.add(keys.next());
                    if (part.size() == KEYS_A_SCAN || !keys.hasNext()) {
                        open.sync().unlink(part.toArray(String[]::new));
                        part.clear();
                    }
                }
            } catch (RuntimeException e) {
                lost.add(prefix);
                throw e;
            }
        }
    }

    @PreDestroy
    void close() {
        up = false;
        prober.interrupt();
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        resources.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
