package org.hearth.ui.session;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.WrappedSession;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tabs of one browser and where each is; known before Vaadin has found the tab that a request belongs to. */
final class Tabs {
    private static final String KEY = Tabs.class.getName();
    private static final Pattern FILE = Pattern.compile("/VAADIN/dynamic/resource/(\\d+)/.*");

    private final Map<Integer, Here> places = new ConcurrentHashMap<>();

    static Optional<Tabs> of(VaadinRequest request) {
        WrappedSession session = request.getWrappedSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Tabs) session.getAttribute(KEY));
    }

    static Tabs settle(VaadinRequest request, int tab, Here here) {
        WrappedSession session = request.getWrappedSession(true);
        Tabs tabs = (Tabs) session.getAttribute(KEY);
        if (tabs == null) {
            tabs = new Tabs();
            session.setAttribute(KEY, tabs);
        }
        tabs.places.put(tab, here);
        return tabs;
    }

    /** The number of the tab that sends the request: by its parameter, or by the address of a file that it offered or takes. */
    static OptionalInt asking(VaadinRequest request) {
        String tab = request.getParameter("v-uiId");
        if (tab == null) {
            Matcher file = FILE.matcher(String.valueOf(request.getPathInfo()));
            tab = file.matches() ? file.group(1) : null;
        }
        return tab == null || !tab.matches("\\d{1,9}") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(tab));
    }

    /** Where a tab is; nothing if it is nowhere yet or has ended. */
    Optional<Here> where(int tab) {
        return Optional.ofNullable(places.get(tab));
    }

    void forget(int tab) {
        places.remove(tab);
    }
}
