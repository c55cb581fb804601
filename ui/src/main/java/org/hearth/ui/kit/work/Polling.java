package org.hearth.ui.kit.work;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/** Lets a tab ask the server every second for as long as somebody on it watches something move. */
public final class Polling {
    private static final int EVERY_MILLIS = 1_000;

    private Polling() {}

    /** One more watcher. */
    public static void begin(UI ui) {
        count(ui, 1);
    }

    /** One watcher less; the last one ends the asking. */
    public static void end(UI ui) {
        count(ui, -1);
    }

    private static void count(UI ui, int change) {
        Watchers before = ComponentUtil.getData(ui, Watchers.class);
        int now = Math.max(0, (before == null ? 0 : before.count()) + change);
        ComponentUtil.setData(ui, Watchers.class, new Watchers(now));
        ui.setPollInterval(now > 0 ? EVERY_MILLIS : -1);
    }

    private record Watchers(int count) {}
}
