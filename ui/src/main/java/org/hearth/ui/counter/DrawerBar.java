package org.hearth.ui.counter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.payments.Counter;
import org.hearth.payments.Drawer;
import org.hearth.tenants.units.OrgUnits;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.kit.Format;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Words;

/** The clerk's drawer: open or not, what it should hold, and the way to its opening and its day-end. */
final class DrawerBar extends Div {
    private final Counter counter;
    private final OrgUnits units;
    private final Runnable onChange;
    private Optional<Drawer> drawer = Optional.empty();

    DrawerBar(Counter counter, OrgUnits units, Runnable onChange) {
        this.counter = counter;
        this.units = units;
        this.onChange = onChange;
        addClassName("drawer-bar");
        refresh();
    }

    void refresh() {
        drawer = counter.currentDrawer();
        removeAll();
        if (drawer.isEmpty()) {
            Button open = new Button(Words.t("ui.counter.open_drawer"), event -> openDialog());
            open.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(Bits.classed(
                    "stripe amber", new Icon("till"), Bits.text(Words.t("ui.counter.drawer_closed"), "grow"), open));
            return;
        }
        Drawer now = drawer.get();
        Button close = new Button(Words.t("ui.counter.day_end"), event -> openDialog());
        close.addThemeVariants(ButtonVariant.LUMO_SMALL);
        String text = isOpenToday()
                ? Words.t("ui.counter.drawer_open", "time", Format.clock(now.opened()))
                : Words.t("ui.counter.drawer_old", "day", Format.date(now.day()));
        add(Bits.classed(
                "stripe " + (isOpenToday() ? "calm" : "amber"), new Icon("till"), Bits.text(text, "grow"), close));
    }

    boolean isOpenToday() {
        return drawer.filter(now -> now.day().equals(LocalDate.now(Format.ZONE)))
                .isPresent();
    }

    /** Opens the drawer, or counts and closes it. */
    void openDialog() {
        Runnable after = () -> {
            refresh();
            onChange.run();
        };
        drawer.ifPresentOrElse(
                now -> new DayEnd(counter, now, after).open(), () -> new OpenDrawer(counter, units, after).open());
    }
}
