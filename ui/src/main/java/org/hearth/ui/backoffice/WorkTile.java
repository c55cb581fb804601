package org.hearth.ui.backoffice;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Words;
import org.jspecify.annotations.Nullable;

/** One queue: how many wait in it, for how long the oldest has, and the way to it. */
final class WorkTile extends Anchor {
    private static final int OLD_DAYS = 2;

    /** @param oldest since when the oldest one waits, null if that is not known or none does */
    WorkTile(String icon, String name, long count, @Nullable Instant oldest, Instant now, String path) {
        super(path);
        getElement().setAttribute("router-link", true);
        addClassNames("card", "work-tile");
        setClassName("idle", count == 0);
        add(
                Bits.row(new Icon(icon), Bits.text(name, "soft", "grow", "clip")),
                Bits.text(Format.count(count), "work-count"),
                age(count, oldest, now));
    }

    private static Span age(long count, @Nullable Instant oldest, Instant now) {
        if (count == 0) {
            return Bits.text(Words.t("ui.backoffice.nothing_waits"), "small", "quiet");
        }
        if (oldest == null) {
            return Bits.text(Words.t("ui.backoffice.open"), "small", "quiet");
        }
        Duration age = Duration.between(oldest, now);
        return Bits.text(
                Words.t("ui.backoffice.oldest", "age", words(age)),
                "small",
                age.toDays() >= OLD_DAYS ? "attention" : "soft");
    }

    /** An age in its largest unit. */
    static String words(Duration age) {
        if (age.toDays() > 0) {
            return Words.t("ui.backoffice.days", "count", Format.count(age.toDays()));
        }
        if (age.toHours() > 0) {
            return Words.t("ui.backoffice.hours", "count", age.toHours());
        }
        return Words.t("ui.backoffice.minutes", "count", Math.max(0, age.toMinutes()));
    }
}
