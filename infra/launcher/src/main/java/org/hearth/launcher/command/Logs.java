package org.hearth.launcher.command;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hearth.launcher.Problem;
import org.hearth.launcher.process.Log;
import org.hearth.launcher.program.ServerKind;

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
        List<ServerKind> kinds =
                one ? List.of(kind(arguments.word().orElse("payara"))) : Arrays.asList(ServerKind.values());
        int lines = arguments.number("-n", one ? LINES_OF_ONE : LINES_OF_EACH);
        for (ServerKind kind : kinds) {
            if (!one) {
                place.out().println("== " + kind.label() + ", " + place.home().log(kind.id()));
            }
            new Log(place.home().log(kind.id())).last(lines).forEach(place.out()::println);
        }
        if (arguments.has("-f")) {
            new Log(place.home().log(kinds.get(0).id())).follow(place.out(), () -> true);
        }
        return 0;
    }

    private static ServerKind kind(String id) {
        return Arrays.stream(ServerKind.values())
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "There is no server " + id + ".", "Servers are payara, postgres, redis and elasticsearch."));
    }
}
