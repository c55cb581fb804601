package org.hearth.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.hearth.kernel.port.Event;
import org.hearth.kernel.port.Events;
import org.hearth.kernel.port.Observer;
import org.hearth.platform.cache.Bus;
import org.hearth.platform.cache.Buses;
import org.hearth.platform.cache.TestRedis;
import org.hearth.platform.pulse.Pulse;
import org.hearth.platform.pulse.Pulses;
import org.hearth.platform.work.TestTransactions;
import org.hearth.tenants.testing.TestTenants;
import org.junit.jupiter.api.Test;

class RelayIT {
    private static final Bus BUS = Buses.unconnected();

    private final TestTenants tenants = TestTenants.provision("gz");
    private final Events events =
            new Outbox(tenants.sql(), tenants.caller(), tenants.afterCommit(), Pulses.idle(tenants, BUS));

    record Happened(long number) implements Event {}

    record Other(String text) implements Event {}

    /** Keeps what it was told; fails where the test says so. */
    private static final class Listener implements Observer {
        private final String name;
        private final List<Long> heard = new CopyOnWriteArrayList<>();
        private Consumer<List<Event>> before = all -> {};

        Listener(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<Class<? extends Event>> observes() {
            return Set.of(Happened.class);
        }

        @Override
        public void on(List<Event> all) {
            before.accept(all);
            all.forEach(event -> heard.add(((Happened) event).number()));
        }
    }

    @Test
    void every_observer_hears_what_it_asked_for_in_the_order_of_publishing() {
        Listener search = new Listener("search");
        Listener figures = new Listener("figures");
        tenants.in("gz", () -> events.publish(List.of(new Happened(1), new Other("x"), new Happened(2))));
        tenants.in("gz", () -> events.publish(new Happened(3)));
        drain(relay(search, figures));
        assertThat(search.heard).containsExactly(1L, 2L, 3L);
        assertThat(figures.heard).containsExactly(1L, 2L, 3L);
    }

    @Test
    void what_is_rolled_back_was_never_published() {
        Listener search = new Listener("search");
        assertThatThrownBy(() -> tenants.in("gz", () -> {
                    events.publish(new Happened(1));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        drain(relay(search));
        assertThat(search.heard).isEmpty();
    }

    @Test
    void a_transaction_that_published_first_and_commits_last_is_neither_waited_for_nor_skipped() throws Exception {
        Listener search = new Listener("search");
        Relay relay = relay(search);
        CountDownLatch published = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        Future<?> slow = other.submit(() -> tenants.in("gz", () -> {
            events.publish(new Happened(1));
            published.countDown();
            commit.await();
        }));
        published.await();
        tenants.in("gz", () -> events.publish(new Happened(2)));
        drain(relay);
        assertThat(search.heard).containsExactly(2L);
        commit.countDown();
        slow.get();
        other.shutdown();
        drain(relay);
        assertThat(search.heard).containsExactly(2L, 1L);
    }

    @Test
    void nothing_is_skipped_or_doubled_while_many_publish_and_two_nodes_deliver() throws Exception {
        int writers = 4;
        int each = 60;
        Listener here = new Listener("search");
        Listener there = new Listener("search");
        List<Relay> nodes = List.of(relay(here), relay(there));
        ExecutorService threads = Executors.newFixedThreadPool(writers + nodes.size());
        List<Future<?>> writing = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            long first = writer * 1000L;
            writing.add(threads.submit(() -> {
                for (int n = 0; n < each; n++) {
                    long number = first + n;
                    tenants.in("gz", () -> {
                        events.publish(new Happened(number));
                        Thread.sleep(ThreadLocalRandom.current().nextInt(8));
                    });
                }
            }));
        }
        List<Future<?>> delivering = new ArrayList<>();
        for (Relay node : nodes) {
            delivering.add(threads.submit(() -> {
                while (!writing.stream().allMatch(Future::isDone)) {
                    drain(node);
                }
            }));
        }
        for (Future<?> work : writing) {
            work.get();
        }
        for (Future<?> work : delivering) {
            work.get();
        }
        threads.shutdown();
        drain(nodes.get(0));
        List<Long> all = new ArrayList<>(here.heard);
        all.addAll(there.heard);
        assertThat(all).doesNotHaveDuplicates().hasSize(writers * each);
        for (int writer = 0; writer < writers; writer++) {
            long first = writer * 1000L;
            assertThat(here.heard.stream().filter(n -> n / 1000 == first / 1000))
                    .isSorted();
            assertThat(there.heard.stream().filter(n -> n / 1000 == first / 1000))
                    .isSorted();
        }
    }

    @Test
    void an_observer_that_fails_is_tried_again_alone_and_loses_nothing() {
        Listener search = new Listener("search");
        Listener figures = new Listener("figures");
        search.before = all -> {
            throw new IllegalStateException("search is away");
        };
        Relay relay = relay(search, figures);
        tenants.in("gz", () -> events.publish(List.of(new Happened(1), new Happened(2))));
        drain(relay);
        assertThat(figures.heard).containsExactly(1L, 2L);
        search.before = all -> {};
        drain(relay);
        assertThat(search.heard).as("its wait is not over").isEmpty();
        tenants.clock().advance(Duration.ofSeconds(2));
        drain(relay);
        assertThat(search.heard).containsExactly(1L, 2L);
        assertThat(figures.heard).containsExactly(1L, 2L);
    }

    @Test
    void an_observer_that_asks_for_news_later_gets_it_with_what_came_meanwhile_and_has_not_failed() {
        Listener search = new Listener("search");
        search.before = all -> {
            throw new Observer.NotYet(Duration.ofSeconds(15));
        };
        Relay relay = relay(search);
        tenants.in("gz", () -> events.publish(new Happened(1)));
        drain(relay);
        assertThat(search.heard).isEmpty();
        tenants.in("gz", () -> events.publish(new Happened(2)));
        search.before = all -> {};
        drain(relay);
        assertThat(search.heard).containsExactly(1L, 2L);
    }

    @Test
    void what_an_observer_wrote_before_it_failed_is_undone() {
        Listener writing = new Listener("writing");
        writing.before = all -> {
            tenants.sql()
                    .use(
                            handle -> handle.execute(
                                    "insert into audit_log (at, person_id, person, act, thing, details) values (now(), 0, '', 'a.b', 't', '{}')"));
            throw new IllegalStateException("half way");
        };
        tenants.in("gz", () -> events.publish(new Happened(1)));
        drain(relay(writing));
        assertThat(number("select count(*) from audit_log")).isZero();
    }

    @Test
    void events_before_one_that_cannot_be_handled_still_arrive_and_those_after_it_wait() {
        Listener search = new Listener("search");
        search.before = all -> {
            if (all.contains(new Happened(700))) {
                throw new IllegalStateException("not this one");
            }
        };
        tenants.in(
                "gz",
                () -> events.publish(
                        LongStream.rangeClosed(1, 1200).mapToObj(Happened::new).toList()));
        drain(relay(search));
        assertThat(search.heard).isEqualTo(LongStream.range(1, 700).boxed().toList());
        assertThat(number("select count(*) from outbox_mark where error like '%not this one%'"))
                .isOne();
    }

    @Test
    void delivered_events_are_deleted_after_a_week_and_waiting_ones_are_not() {
        Listener search = new Listener("search");
        tenants.in("gz", () -> events.publish(List.of(new Happened(1), new Other("nobody asks for it"))));
        drain(relay(search));
        tenants.in("gz", () -> events.publish(new Happened(2)));
        drain(relay(search));
        tenants.asSuperuser("gz", "update outbox set at = now() - interval '20 years'");
        tenants.in("gz", () -> events.publish(new Happened(3)));
        tenants.asSuperuser("gz", "update outbox set at = now() - interval '20 years'");
        search.before = all -> {
            throw new IllegalStateException("away");
        };
        drain(relay(search));
        assertThat(number("select count(*) from outbox where topic like '%Happened' and payload->>'number' = '1'"))
                .isZero();
        assertThat(number("select count(*) from outbox where payload->>'number' = '3'"))
                .isOne();
    }

    @Test
    void after_a_restore_into_a_younger_cluster_no_event_is_lost() {
        Listener search = new Listener("search");
        tenants.in("gz", () -> events.publish(new Happened(1)));
        drain(relay(search));
        tenants.asSuperuser(
                "gz", "update outbox set tx = '9000000000'; update outbox_mark set seen = '9000000001:9000000001:'");
        tenants.in("gz", () -> events.publish(new Happened(2)));
        drain(relay(search));
        assertThat(search.heard).contains(1L, 2L);
    }

    @Test
    void a_commit_on_one_node_wakes_the_relay_of_another() {
        try (TestRedis redis = new TestRedis()) {
            Bus here = Buses.connected(redis.url());
            Bus there = Buses.connected(redis.url());
            TestRedis.await(() -> here.isUp() && there.isUp());
            Listener search = new Listener("search");
            Pulse other = Pulses.running(tenants, there, relay(search));
            Events published =
                    new Outbox(tenants.sql(), tenants.caller(), tenants.afterCommit(), Pulses.idle(tenants, here));
            tenants.in("gz", () -> published.publish(new Happened(1)));
            TestRedis.await(() -> search.heard.equals(List.of(1L)));
            Pulses.stop(other);
        }
    }

    private Relay relay(Observer... observers) {
        return new Relay(List.of(observers), tenants.sql(), new TestTransactions(tenants), tenants.clock());
    }

    private void drain(Relay relay) {
        relay.drain(tenants.bound("gz"));
    }

    private long number(String query) {
        return tenants.in(
                "gz",
                () -> tenants.sql()
                        .with(handle ->
                                handle.createQuery(query).mapTo(Long.class).one()));
    }
}
