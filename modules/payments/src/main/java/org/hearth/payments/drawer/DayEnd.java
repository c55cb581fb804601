package org.hearth.payments.drawer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Money;
import org.hearth.payments.Drawer;
import org.hearth.payments.Drawer.Outcome;
import org.hearth.payments.Method;

/** The arithmetic of a day-end: what each method should come to, against what was counted. */
final class DayEnd {
    private DayEnd() {}

    /** What was taken by one method and not reversed. */
    record Taking(int payments, long fen) {
        static final Taking NONE = new Taking(0, 0);
    }

    /** What should be there, nothing counted yet. */
    static List<Drawer.Line> expect(Map<Method, Taking> takings, long floatFen) {
        return counterMethods().stream()
                .map(method -> {
                    Taking taking = takings.getOrDefault(method, Taking.NONE);
                    long expected = expected(method, taking, floatFen);
                    return new Drawer.Line(method, taking.payments(), expected, null, 0, Outcome.NOT_COUNTED);
                })
                .toList();
    }

    static List<Drawer.Line> count(Map<Method, Taking> takings, long floatFen, Map<Method, Money> counted) {
        return counterMethods().stream()
                .map(method -> {
                    Taking taking = takings.getOrDefault(method, Taking.NONE);
                    long there = counted.getOrDefault(method, Money.ZERO).fen();
                    return counted(method, taking.payments(), expected(method, taking, floatFen), there);
                })
                .toList();
    }

    static Drawer.Line counted(Method method, int payments, long expected, long there) {
        long difference = Math.subtractExact(there, expected);
        return new Drawer.Line(method, payments, expected, there, difference, Outcome.of(difference));
    }

    private static long expected(Method method, Taking taking, long floatFen) {
        return method == Method.CASH ? Math.addExact(taking.fen(), floatFen) : taking.fen();
    }

    private static List<Method> counterMethods() {
        return Arrays.stream(Method.values()).filter(Method::isAtCounter).toList();
    }
}
