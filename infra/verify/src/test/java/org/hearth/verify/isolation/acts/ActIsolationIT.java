package org.hearth.verify.isolation.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.hearth.kernel.Refused;
import org.hearth.kernel.TenantId;
import org.hearth.kernel.module.Requires;
import org.hearth.kernel.port.Event;
import org.hearth.kernel.port.Jobs;
import org.hearth.kernel.port.Observer;
import org.hearth.platform.Role;
import org.hearth.platform.SignIn;
import org.hearth.platform.keys.ApiKeys;
import org.hearth.tenants.Actor;
import org.hearth.tenants.testing.TestTenants;
import org.hearth.verify.isolation.Beans;
import org.hearth.verify.isolation.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every act of every facade, asked by one subsidiary for the things of another whose ids and names are the same or unknown here. */
class ActIsolationIT {
    private static final String MARK = "西部";
    private static final int FEW = 2;
    private static final int MANY = 30;

    private static final Acts ACTS = Acts.all();
    private static Beans beans;
    private static TestTenants tenants;
    private static Town far;
    private static Known newest;
    private static Known oldest;
    private static Known mine;

    @BeforeAll
    static void two_subsidiaries_with_the_same_numbers() {
        tenants = TestTenants.withEntities(Code.entities()).add("isonear", "isofar");
        beans = new Beans(tenants, Code.loaded());
        Town near = new Town(tenants, beans, "isonear", "东部");
        far = new Town(tenants, beans, "isofar", MARK);
        tenants.as(new Actor(1, "值班员", Set.of("*")));
        near.fill(FEW);
        far.fill(MANY);
        newest = far.newest();
        oldest = far.oldest();
        mine = near.oldest();
    }

    @Test
    void each_act_has_a_case_and_each_case_an_act() {
        assertThat(ACTS.rows().keySet())
                .as(
                        "add a row to BusinessActs, MoneyActs or HouseActs for a new act of a facade, take out that of one that is gone")
                .isEqualTo(Code.acts().keySet());
    }

    @Test
    void no_act_gives_or_changes_anything_of_another_subsidiary() {
        SoftAssertions all = new SoftAssertions();
        String before = far.fingerprint();
        for (Acts.Case row : ACTS.rows().values()) {
            String asked = outcome("isonear", row, newest, row.answer() == Acts.Answer.HIDDEN);
            all.assertThat(asked).as(row.act() + " for a thing of another").doesNotContain(MARK);
            all.assertThat(outcome("isonear", row, oldest, false))
                    .as(row.act() + " for the same ids")
                    .doesNotContain(MARK);
            if (row.answer() == Acts.Answer.HIDDEN) {
                Known nothing = Known.nothing(newest);
                all.assertThat(newest.without(asked))
                        .as(row.act() + " must answer as if there were no such thing")
                        .isEqualTo(nothing.without(outcome("isonear", row, nothing, true)));
            }
            all.assertThat(far.fingerprint())
                    .as("the other's rows after " + row.act())
                    .isEqualTo(before);
        }
        all.assertAll();
        System.out.println("isolation: " + ACTS.rows().size() + " acts, 0 leaks");
    }

    @Test
    void every_case_would_notice_a_leak_because_the_owner_itself_gets_another_answer() {
        Known nothing = Known.nothing(newest);
        Set<String> blind = ACTS.rows().values().stream()
                .filter(row -> row.answer() == Acts.Answer.HIDDEN)
                .filter(row -> newest.without(outcome("isofar", row, newest, false))
                        .equals(nothing.without(outcome("isofar", row, nothing, false))))
                .map(Acts.Case::act)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(blind).isEmpty();
    }

    @Test
    void jobs_and_observers_that_are_given_another_subsidiary_s_things_do_nothing_with_them() {
        List<Jobs.Work> works = beans.every(Jobs.Work.class);
        assertThat(works.stream().map(Jobs.Work::kind).collect(Collectors.toSet()))
                .as("a new kind of job needs a row in Backstage.JOBS")
                .isEqualTo(Backstage.JOBS.keySet());
        List<Observer> observers = beans.every(Observer.class);
        assertThat(observers.stream()
                        .flatMap(observer -> observer.observes().stream())
                        .collect(Collectors.toSet()))
                .as("a new event needs a row in Backstage.EVENTS")
                .isEqualTo(Backstage.EVENTS.keySet());
        SoftAssertions all = new SoftAssertions();
        String before = far.fingerprint();
        for (Jobs.Work work : works) {
            all.assertThat(answer(() -> work.run(
                            new PlainRun(Backstage.JOBS.get(work.kind()).apply(newest)))))
                    .as(work.kind())
                    .doesNotContain(MARK);
        }
        for (Observer observer : observers) {
            for (Class<? extends Event> event : observer.observes()) {
                all.assertThat(answer(() -> {
                            observer.on(List.of(Backstage.EVENTS.get(event).apply(newest)));
                            return "";
                        }))
                        .as(observer.name() + " " + event.getSimpleName())
                        .doesNotContain(MARK);
            }
        }
        all.assertThat(far.fingerprint()).isEqualTo(before);
        all.assertAll();
        System.out.println("isolation: " + works.size() + " jobs, " + observers.size() + " observers, "
                + Backstage.EVENTS.size() + " events, 0 leaks");
    }

    private static String answer(Callable<String> work) {
        try {
            return tenants.in("isonear", work);
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    /** A job whose chunks run in the transaction of the test. */
    private record PlainRun(Map<String, String> values) implements Jobs.Run {
        @Override
        public void progress(long done, long total) {
            // nobody watches
        }

        @Override
        public void chunk(Runnable work) {
            work.run();
        }
    }

    @Test
    void without_a_scope_every_act_is_refused() {
        SoftAssertions all = new SoftAssertions();
        Set<Acts.Answer> asked = Set.of(Acts.Answer.HIDDEN, Acts.Answer.OWN);
        ACTS.rows().values().stream()
                .filter(row -> asked.contains(row.answer()))
                .forEach(row -> {
                    all.assertThat(failure(row))
                            .as(row.act() + " outside any scope")
                            .isPresent();
                });
        all.assertAll();
    }

    @Test
    void a_session_or_a_key_opens_its_own_subsidiary_alone_and_says_of_no_other_that_it_exists() {
        SignIn signIn = beans.of(SignIn.class);
        assertThat(refusal(() -> signIn.choose(mine.token(), newest.tenant())))
                .isEqualTo(refusal(() -> signIn.choose(mine.token(), new TenantId("nowhere"))))
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refusal(() -> signIn.chooseGroup(mine.token()))).isNotNull();
        assertThat(signIn.choose(mine.token(), mine.tenant()).tenant()).isEqualTo(mine.tenant());
        assertThat(beans.of(ApiKeys.class).enter(mine.secret()))
                .hasValueSatisfying(bound -> assertThat(bound.tenant()).isEqualTo(mine.tenant()));
        assertThat(beans.of(ApiKeys.class).enter(mine.secret() + "x")).isEmpty();
    }

    private static Refused.@Nullable Reason refusal(Runnable act) {
        try {
            act.run();
            return null;
        } catch (Refused e) {
            return e.reason();
        }
    }

    @Test
    void what_is_headquarters_alone_is_in_no_role_of_a_subsidiary() {
        SortedMap<String, Method> acts = Code.acts();
        SoftAssertions all = new SoftAssertions();
        ofAnswer(Acts.Answer.HEADQUARTERS).forEach(name -> {
            Requires asked = acts.get(name).getAnnotation(Requires.class);
            all.assertThat(asked).as(name + " asks for a permission").isNotNull();
            List<Role> holders = Arrays.stream(Role.values())
                    .filter(role -> asked != null && new Actor(1, "x", role.inSubsidiary()).may(asked.value()))
                    .toList();
            all.assertThat(holders).as(name).isEmpty();
        });
        all.assertAll();
    }

    @Test
    void what_is_the_house_alone_is_called_by_no_module_and_no_module_s_resource() {
        Set<String> house = ofAnswer(Acts.Answer.HOUSE);
        Set<String> calls = Code.all().stream()
                .filter(
                        type -> !type.getPackageName()
                                .matches(
                                        "org\\.hearth\\.(tenants|platform|ui\\.account|ui\\.session|ui\\.signin|ui\\.shell|ui\\.headquarters)(\\..*)?"))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> house.contains(call.getTargetOwner().getSimpleName() + "." + call.getName()))
                .map(call -> call.getDescription())
                .collect(Collectors.toSet());
        assertThat(calls).isEmpty();
    }

    private static Set<String> ofAnswer(Acts.Answer answer) {
        return ACTS.rows().values().stream()
                .filter(row -> row.answer() == answer)
                .map(Acts.Case::act)
                .collect(Collectors.toSet());
    }

    private static String outcome(String code, Acts.Case row, Known of, boolean kept) {
        String[] answer = {""};
        try {
            tenants.in(code, () -> {
                answer[0] = String.valueOf(row.call().with(beans.of(row.facade()), of));
                if (!kept) {
                    throw new Undone();
                }
            });
        } catch (Undone e) {
            return answer[0];
        } catch (Refused e) {
            return e.reason() + " " + e.code() + " " + e.values();
        } catch (RuntimeException e) {
            return e.toString();
        }
        return answer[0];
    }

    private static Optional<RuntimeException> failure(Acts.Case row) {
        try {
            row.call().with(beans.of(row.facade()), newest);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        } catch (Exception e) {
            throw new AssertionError(row.act(), e);
        }
    }

    /** Rolls an act back. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
