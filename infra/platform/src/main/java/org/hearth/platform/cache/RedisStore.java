package org.hearth.platform.cache;

import io.lettuce.core.KeyValue;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.async.RedisAsyncCommands;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.HotStore;

/** Hot copies in Redis under the subsidiary's own prefix; many keys travel in few calls, several of them under way at once. */
@Singleton
class RedisStore implements HotStore {
    private static final int KEYS_A_CALL = 500;
    private static final int CALLS_UNDER_WAY = 16;

    /** Costs one caller once, when Redis hangs; a closed connection is noticed at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RedisLink link;
    private final Caller caller;

    @Inject
    RedisStore(RedisLink link, Caller caller) {
        this.link = link;
        this.caller = caller;
    }

    @Override
    public void put(Map<String, String> values) {
        String prefix = prefix();
        write(
                prefix,
                send(
                        List.copyOf(values.keySet()),
                        (redis, keys) -> redis.mset(keys.stream()
                                .collect(Collectors.toMap(key -> prefix + key, key -> values.getOrDefault(key, ""))))));
    }

    @Override
    public void put(String key, String value, Duration keep) {
        String prefix = prefix();
        write(prefix, send(List.of(key), (redis, keys) -> redis.set(prefix + key, value, SetArgs.Builder.px(keep))));
    }

    @Override
    public Map<String, String> get(Collection<String> keys) {
        String prefix = prefix();
        Map<String, String> found = new HashMap<>();
        send(List.copyOf(keys), (redis, part) -> redis.mget(prefixed(prefix, part)))
                .answers()
                .forEach(answer -> answer.stream()
                        .filter(KeyValue::hasValue)
                        .forEach(entry -> found.put(entry.getKey().substring(prefix.length()), entry.getValue())));
        return found;
    }

    @Override
    public void forget(Collection<String> keys) {
        String prefix = prefix();
        write(prefix, send(List.copyOf(keys), (redis, part) -> redis.del(prefixed(prefix, part))));
    }

    @Override
    public boolean isUp() {
        return link.isUp();
    }

    private void write(String prefix, Sent<?> sent) {
        if (!sent.complete()) {
            link.lost(prefix);
        }
    }

    /** Sends the keys in parts, some calls ahead of the answers; stops at the first answer that does not come. */
    private <T> Sent<T> send(List<String> keys, Call<T> call) {
        List<T> answers = new ArrayList<>();
        List<Future<T>> underWay = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += KEYS_A_CALL) {
            Optional<RedisAsyncCommands<String, String>> redis = link.commands();
            if (redis.isEmpty()) {
                return new Sent<>(answers, false);
            }
            underWay.add(call.with(redis.get(), keys.subList(from, Math.min(keys.size(), from + KEYS_A_CALL))));
            if (underWay.size() == CALLS_UNDER_WAY && !await(underWay, answers)) {
                return new Sent<>(answers, false);
            }
        }
        return new Sent<>(answers, await(underWay, answers));
    }

    private <T> boolean await(List<Future<T>> underWay, List<T> answers) {
        for (Future<T> call : underWay) {
            Optional<T> answer = link.await(call, PATIENCE);
            if (answer.isEmpty()) {
                return false;
            }
            answers.add(answer.get());
        }
        underWay.clear();
        return true;
    }

    private String prefix() {
        return "t:" + caller.tenant() + ":";
    }

    private static String[] prefixed(String prefix, List<String> keys) {
        return keys.stream().map(key -> prefix + key).toArray(String[]::new);
    }

    /** One call for a part of the keys. */
    private interface Call<T> {
        Future<T> with(RedisAsyncCommands<String, String> redis, List<String> keys);
    }

    /** What came back, and whether all of it did. */
    private record Sent<T>(List<T> answers, boolean complete) {}
}
