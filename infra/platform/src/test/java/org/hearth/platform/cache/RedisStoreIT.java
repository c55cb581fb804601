package org.hearth.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.port.HotStore;
import org.hearth.tenants.Actor;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;
import org.hearth.tenants.routing.ScopedCaller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedisStoreIT {
    private static final Bound GZ = new Bound(new TenantId("gz"), 1, Actor.HOUSE);
    private static final Bound SH = new Bound(new TenantId("sh"), 2, Actor.HOUSE);

    private final TestRedis redis = new TestRedis();
    private final RedisLink link = Buses.link(redis.url());
    private final HotStore store = new RedisStore(link, new ScopedCaller());

    @BeforeEach
    void wait_for_redis() {
        TestRedis.await(link::isUp);
    }

    @AfterEach
    void stop() {
        link.close();
        redis.close();
    }

    @Test
    void many_values_go_in_and_come_back() {
        Map<String, String> readings = new HashMap<>();
        for (int meter = 0; meter < 20_001; meter++) {
            readings.put("reading:" + meter, "{\"l\":" + meter + "}");
        }
        TenantScope.run(GZ, () -> {
            store.put(readings);
            assertThat(store.get(readings.keySet())).isEqualTo(readings);
            store.forget(List.of("reading:1"));
            assertThat(store.get(List.of("reading:1", "reading:2"))).containsOnlyKeys("reading:2");
        });
    }

    @Test
    void one_subsidiary_never_sees_the_copies_of_another() {
        TenantScope.run(GZ, () -> store.put(Map.of("reading:7", "gz")));
        TenantScope.run(SH, () -> {
            assertThat(store.get(List.of("reading:7"))).isEmpty();
            store.put("reading:7", "sh", Duration.ofMinutes(1));
            store.forget(List.of("reading:7"));
        });
        TenantScope.run(GZ, () -> assertThat(store.get(List.of("reading:7"))).containsEntry("reading:7", "gz"));
    }

    @Test
    void away_means_empty_at_once_and_nothing_else_stops() {
        TenantScope.run(GZ, () -> store.put(Map.of("a", "1")));
        redis.stop();
        TestRedis.await(() -> !link.isUp());
        assertThat(link.commands()).as("nobody is sent to wait for an answer").isEmpty();
        TenantScope.run(GZ, () -> {
            assertThat(store.isUp()).isFalse();
            assertThat(store.get(List.of("a"))).isEmpty();
            store.put(Map.of("b", "2"));
            store.put("c", "3", Duration.ofMinutes(1));
            store.forget(List.of("a"));
        });
    }

    @Test
    void a_copy_that_missed_a_change_is_gone_when_redis_is_back_and_others_stay() {
        RedisLink other = Buses.link(redis.url());
        TestRedis.await(other::isUp);
        HotStore cutOff = new RedisStore(other, new ScopedCaller());
        TenantScope.run(GZ, () -> store.put(Map.of("reading:7", "old")));
        TenantScope.run(SH, () -> store.put(Map.of("reading:7", "kept")));
        other.lost("t:gz:");
        TestRedis.await(
                () -> TenantScope.call(GZ, () -> store.get(List.of("reading:7")).isEmpty()));
        TenantScope.run(SH, () -> assertThat(cutOff.get(List.of("reading:7"))).containsEntry("reading:7", "kept"));
        other.close();
    }

    @Test
    void the_circuit_closes_again_by_itself() {
        redis.stop();
        TestRedis.await(() -> !link.isUp());
        TenantScope.run(GZ, () -> store.put(Map.of("a", "written while away")));
        redis.start();
        TestRedis.await(link::isUp);
        TenantScope.run(GZ, () -> {
            assertThat(store.get(List.of("a"))).isEmpty();
            store.put(Map.of("a", "again"));
            assertThat(store.get(List.of("a"))).containsEntry("a", "again");
        });
    }

    @Test
    void other_nodes_hear_a_message_also_after_redis_was_away_and_the_sender_does_not_hear_itself() {
        RedisLink otherLink = Buses.link(redis.url());
        TestRedis.await(otherLink::isUp);
        Bus here = new Bus(link);
        Bus there = new Bus(otherLink);
        List<String> heardHere = new CopyOnWriteArrayList<>();
        List<String> heardThere = new CopyOnWriteArrayList<>();
        here.listen("outbox", heardHere::add);
        there.listen("outbox", heardThere::add);
        here.tell("outbox", "gz");
        TestRedis.await(() -> heardThere.contains("gz"));
        redis.stop();
        TestRedis.await(() -> !here.isUp() && !there.isUp());
        redis.start();
        TestRedis.await(() -> here.isUp() && there.isUp());
        TestRedis.await(() -> {
            here.tell("outbox", "sh");
            return heardThere.contains("sh");
        });
        assertThat(heardHere).isEmpty();
        otherLink.close();
    }
}
