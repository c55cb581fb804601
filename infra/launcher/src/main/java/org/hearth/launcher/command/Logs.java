package org.hearth.launcher.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.launcher.Problem;
import org.hearth.launcher.process.Log;
import org.hearth.launcher.program.Instance;

/** {@code hearth logs}: the last lines of one server or of each. */
final class Logs {
    private static final int LINES_OF_ONE = 50;
    private static final int LINES_OF_EACH = 10;

    private final Place place;

    Logs(Place place) {
        this.place = place;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.parse(words, Set.of("-f"), Set.of("-n"));
        boolean one = arguments.word().isPresent() || arguments.has("-f");
        List<Instance> instances = place.servers().instances();
        List<Instance> shown = one ? List.of(named(arguments.word().orElse("payara"), instances)) : instances;
        int lines = arguments.number("-n", one ? LINES_OF_ONE : LINES_OF_EACH);
        for (Instance instance : shown) {
            if (!one) {
                place.out()
                        .println("== " + instance.label() + ", " + place.home().log(instance.id()));
            }
            new Log(place.home().log(instance.id())).last(lines).forEach(place.out()::println);
        }
        if (arguments.has("-f")) {
            new Log(place.home().log(shown.get(0).id())).follow(place.out(), () -> true);
        }
        return 0;
    }

    private static Instance named(String id, List<Instance> instances) {
        return instances.stream()
                .filter(instance -> instance.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "There is no server " + id + ".",
                        "Servers are " + instances.stream().map(Instance::id).collect(Collectors.joining(", ")) + "."));
    }
}
