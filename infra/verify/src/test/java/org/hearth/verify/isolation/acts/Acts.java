package org.hearth.verify.isolation.acts;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The cases of the facades' acts, one a row. */
final class Acts {
    private final SortedMap<String, Case> rows = new TreeMap<>();

    /** All cases. */
    static Acts all() {
        Acts acts = new Acts();
        BusinessActs.add(acts);
        MoneyActs.add(acts);
        HouseActs.add(acts);
        return acts;
    }

    /** What another subsidiary's caller must get. */
    enum Answer {
        /** The same as for a thing that nobody has. */
        HIDDEN,
        /** Something of its own, or a refusal: nothing of the other. */
        OWN,
        /** As OWN, and it needs no subsidiary at all. */
        ANYWHERE,
        /** No role of a subsidiary holds its permission. */
        HEADQUARTERS,
        /** Neither a screen nor a resource calls it: the house alone does. */
        HOUSE
    }

    /** One row: an act, what is expected, and how it is called with somebody's names. */
    record Case(String act, Class<?> facade, Answer answer, Call<Object> call) {}

    /** A call of an act with the things of another subsidiary. */
    @FunctionalInterface
    interface Call<F> {
        @Nullable
        Object with(F facade, Known far) throws Exception;
    }

    /** A call that answers nothing. */
    @FunctionalInterface
    interface Order<F> {
        void with(F facade, Known far) throws Exception;
    }

    SortedMap<String, Case> rows() {
        return rows;
    }

    <F> On<F> on(Class<F> facade) {
        return new On<>(facade);
    }

    /** The rows of one facade. */
    final class On<F> {
        private final Class<F> facade;

        private On(Class<F> facade) {
            this.facade = facade;
        }

        On<F> hides(String act, Call<F> call) {
            return add(act, Answer.HIDDEN, call);
        }

        On<F> hidesFrom(String act, Order<F> order) {
            return add(act, Answer.HIDDEN, silent(order));
        }

        On<F> keepsOwn(String act, Call<F> call) {
            return add(act, Answer.OWN, call);
        }

        On<F> keepsOwnIn(String act, Order<F> order) {
            return add(act, Answer.OWN, silent(order));
        }

        On<F> anywhere(String act, Call<F> call) {
            return add(act, Answer.ANYWHERE, call);
        }

        On<F> anywhereIn(String act, Order<F> order) {
            return add(act, Answer.ANYWHERE, silent(order));
        }

        On<F> headquartersOnly(String... acts) {
            for (String act : acts) {
                add(act, Answer.HEADQUARTERS, (any, far) -> null);
            }
            return this;
        }

        On<F> houseOnly(String... acts) {
            for (String act : acts) {
                add(act, Answer.HOUSE, (any, far) -> null);
            }
            return this;
        }

        private Call<F> silent(Order<F> order) {
            return (any, far) -> {
                order.with(any, far);
                return null;
            };
        }

        private On<F> add(String act, Answer answer, Call<F> call) {
            String name = facade.getSimpleName() + "." + act;
            Case row = new Case(name, facade, answer, (any, far) -> call.with(facade.cast(any), far));
            if (rows.put(name, row) != null) {
                throw new IllegalStateException(name + " has two cases");
            }
            return this;
        }
    }
}
