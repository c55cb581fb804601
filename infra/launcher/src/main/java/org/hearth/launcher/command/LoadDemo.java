package org.hearth.launcher.command;

import java.util.List;
import java.util.Set;
import org.hearth.launcher.demo.Demo;

/** {@code hearth demo}: everything up, and the demo group in it. */
final class LoadDemo {
    private final Place place;

    LoadDemo(Place place) {
        this.place = place;
    }

    int run(List<String> words) {
        Arguments arguments = Arguments.parse(
                        words, Set.of("--small", "--foreground"), Set.of("--port", "--war", "--nodes"))
                .noWords();
        Up up = new Up(place);
        String url = up.start(arguments);
        place.out().println("Hearth is ready: " + url);
        Demo.Size size = arguments.has("--small") ? Demo.Size.SMALL : Demo.Size.FULL;
        new Demo(url, place.servers().properties(), place.home().demo(), place.out()).load(size);
        return arguments.has("--foreground") ? up.stay() : 0;
    }
}
