package org.hearth.metering.plausibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.hearth.metering.ReadingRow.ReadingMark;
import org.hearth.metering.plausibility.Known.Fate;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static final int DAY = 20_000;
    private static final int TODAY = DAY + 100_000;

    @Property(tries = 400)
    void whatever_order_readings_arrive_in_volumes_add_up_to_what_the_dial_moved(
            @ForAll long seed,
            @ForAll @IntRange(min = 4, max = 6) int digits,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        Random random = new Random(seed);
        Dial dial = new Dial(digits, 1 + random.nextInt(3));
        long first = Math.floorMod(random.nextLong(), dial.capacity());
        List<Offer> offers = offers(random, dial, first, count, 0.25);
        Collections.shuffle(offers, random);

        List<Known> line = inBatches(random, dial, first, offers);

        assertThat(line).isNotEmpty();
        int day = DAY;
        long register = first;
        long sum = 0;
        for (Known known : line) {
            sum += known.volume();
            assertThat(known.previousDay()).isEqualTo(day);
            assertThat(known.previousRegister()).isEqualTo(register);
            assertThat(known.volume() % dial.factor()).isZero();
            assertThat(Math.floorMod(sum / dial.factor(), dial.capacity()))
                    .isEqualTo(dial.forward(first, known.register()));
            day = known.day();
            register = known.register();
        }
    }

    @Property(tries = 400)
    void actual_readings_never_bring_a_negative_volume_and_all_of_them_count(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int count) {
        Random random = new Random(seed);
        Dial dial = new Dial(4, 1);
        long first = Math.floorMod(random.nextLong(), dial.capacity());
        List<Offer> offers = offers(random, dial, first, count, 0);
        long used = 0;
        for (int i = 0; i < offers.size(); i++) {
            used += dial.forward(
                    i == 0 ? first : offers.get(i - 1).register(), offers.get(i).register());
        }

        List<Known> line = inBatches(random, dial, first, offers);

        assertThat(line).hasSize(count).allMatch(known -> known.volume() >= 0);
        assertThat(line.stream().mapToLong(Known::volume).sum()).isEqualTo(used);
    }

    @Property(tries = 300)
    void offering_everything_a_second_time_changes_nothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int count) {
        Random random = new Random(seed);
        Dial dial = new Dial(5, 1);
        List<Offer> offers = offers(random, dial, 0, count, 0.2);
        List<Known> line = inBatches(random, dial, 0, offers);

        Course again = course(dial, 0, kept(line));
        for (Offer offer : offers) {
            if (line.stream().anyMatch(known -> known.day() == offer.day())) {
                assertThat(again.offer(offer).outcome()).isEqualTo(Verdict.Outcome.UNCHANGED);
            }
        }
        assertThat(again.line()).isEqualTo(kept(line));
    }

    @Property(tries = 300)
    void taking_a_reading_off_again_leaves_the_line_as_it_was(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int count) {
        Random random = new Random(seed);
        Dial dial = new Dial(5, 1);
        List<Offer> offers = offers(random, dial, 0, count, 0);
        Offer odd = offers.remove(random.nextInt(offers.size()));
        List<Known> before = inBatches(random, dial, 0, offers);

        Course course = course(dial, 0, kept(before));
        course.force(odd);
        assertThat(course.withdraw(odd.day())).isTrue();

        assertThat(course.line().stream().map(CourseTest::figures).toList())
                .isEqualTo(before.stream().map(CourseTest::figures).toList());
    }

    @Test
    void an_actual_reading_below_the_estimate_before_it_takes_the_surplus_back() {
        Course course = course(new Dial(5, 1), 1_000_000, List.of());

        course.offer(new Offer(DAY + 30, 1_040_000, true, 'E'));
        Verdict actual = course.offer(new Offer(DAY + 60, 1_030_000, false, 'A'));

        assertThat(actual.volume()).isEqualTo(-10_000);
        assertThat(ReadingMark.of(actual.marks())).contains(ReadingMark.CORRECTION);
        assertThat(course.stand().provenRegister()).isEqualTo(1_030_000);
    }

    @Test
    void an_actual_reading_on_the_day_of_an_estimate_takes_its_place() {
        Course course = course(new Dial(5, 1), 0, List.of());
        course.offer(new Offer(DAY + 30, 40_000, true, 'E'));
        course.offer(new Offer(DAY + 60, 70_000, false, 'A'));

        Verdict actual = course.offer(new Offer(DAY + 30, 35_000, false, 'A'));

        assertThat(actual.isLanded()).isTrue();
        assertThat(course.line()).extracting(Known::volume).containsExactly(35_000L, 35_000L);
        assertThat(course.line().get(0).estimated()).isFalse();
    }

    @Test
    void a_late_reading_takes_its_share_from_the_one_after_it() {
        Course course = course(new Dial(5, 1), 0, List.of());
        course.offer(new Offer(DAY + 60, 50_000, false, 'A'));

        Verdict late = course.offer(new Offer(DAY + 30, 20_000, false, 'A'));

        assertThat(ReadingMark.of(late.marks())).containsExactly(ReadingMark.LATE);
        assertThat(course.line()).extracting(Known::volume).containsExactly(20_000L, 30_000L);
        assertThat(course.line().get(1).previousDay()).isEqualTo(DAY + 30);
    }

    @Test
    void a_late_reading_above_the_one_after_it_is_held() {
        Course course = course(new Dial(5, 1), 0, List.of());
        course.offer(new Offer(DAY + 60, 50_000, false, 'A'));

        assertThat(course.offer(new Offer(DAY + 30, 60_000, false, 'A')).reason())
                .hasToString("OUT_OF_ORDER");
    }

    @Test
    void nothing_changes_on_or_before_the_last_billed_day() {
        List<Known> line =
                kept(inBatches(new Random(1), new Dial(5, 1), 0, List.of(new Offer(DAY + 60, 50_000, false, 'A'))));
        Course course = new Course(terms(new Dial(5, 1)), Stand.installed(DAY, 0, Usual.unknown()), line, DAY + 60);

        assertThat(course.offer(new Offer(DAY + 30, 20_000, false, 'A')).reason())
                .hasToString("BILLED");
        assertThat(course.force(new Offer(DAY + 60, 20_000, false, 'A')).reason())
                .hasToString("BILLED");
        assertThat(course.withdraw(DAY + 60)).isFalse();
        assertThat(course.line()).isEqualTo(line);
    }

    @Test
    void another_reading_of_a_known_day_is_held_and_the_same_one_is_not() {
        Course course = course(new Dial(5, 1), 0, List.of());
        course.offer(new Offer(DAY + 30, 20_000, false, 'A'));

        assertThat(course.offer(new Offer(DAY + 30, 20_000, false, 'A')).outcome())
                .isEqualTo(Verdict.Outcome.UNCHANGED);
        assertThat(course.offer(new Offer(DAY + 30, 20_001, false, 'A')).reason())
                .hasToString("DUPLICATE");
    }

    private static List<Offer> offers(Random random, Dial dial, long first, int count, double estimates) {
        List<Offer> offers = new ArrayList<>();
        int day = DAY;
        long register = first;
        long daily = dial.capacity() / 50_000;
        for (int i = 0; i < count; i++) {
            int days = 1 + random.nextInt(45);
            day += days;
            register = dial.after(register, (long) (daily * days * (0.5 + random.nextDouble())));
            boolean estimated = random.nextDouble() < estimates;
            long shown = estimated ? dial.after(register, (long) (daily * days * random.nextDouble())) : register;
            offers.add(new Offer(day, shown, estimated, estimated ? 'E' : 'A'));
        }
        return offers;
    }

    /** As the database would keep it from batch to batch. */
    private static List<Known> inBatches(Random random, Dial dial, long first, List<Offer> offers) {
        List<Known> line = List.of();
        int from = 0;
        while (from < offers.size()) {
            int to = Math.min(offers.size(), from + 1 + random.nextInt(6));
            Course course = course(dial, first, line);
            offers.subList(from, to).forEach(course::offer);
            line = kept(course.line());
            from = to;
        }
        return line;
    }

    private static List<Known> kept(List<Known> line) {
        return line.stream()
                .map(known -> new Known(
                        known.day(),
                        known.register(),
                        known.previousDay(),
                        known.previousRegister(),
                        known.volume(),
                        known.estimated(),
                        known.source(),
                        known.marks(),
                        Fate.KEPT))
                .toList();
    }

    private static List<Long> figures(Known known) {
        return List.of(
                (long) known.day(),
                known.register(),
                (long) known.previousDay(),
                known.previousRegister(),
                known.volume());
    }

    private static Course course(Dial dial, long first, List<Known> line) {
        return new Course(terms(dial), Stand.installed(DAY, first, Usual.unknown()), line, Integer.MIN_VALUE);
    }

    private static Terms terms(Dial dial) {
        return new Terms(dial, DAY, TODAY);
    }
}
