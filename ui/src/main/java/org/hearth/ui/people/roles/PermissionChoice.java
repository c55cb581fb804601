package org.hearth.ui.people.roles;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hearth.ui.kit.Bits;
import org.hearth.ui.session.Here;

/** Permissions to be ticked, room by room; only those that one holds oneself are offered, because nobody hands on more. */
public final class PermissionChoice extends Div {
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();
    private final Set<String> beyond = new TreeSet<>();

    public PermissionChoice(Set<String> held) {
        this(held, permission -> Here.get().may(permission));
    }

    /** @param offered which permissions can be ticked */
    public PermissionChoice(Set<String> held, Predicate<String> offered) {
        addClassName("permissions");
        beyond.addAll(held);
        for (Room room : Room.values()) {
            List<String> mine = room.permissions().stream().filter(offered).toList();
            List<String> ticked = room.heldOf(held);
            if (!mine.isEmpty()) {
                Div acts = Bits.classed("permission-acts");
                List<Checkbox> drawn = new ArrayList<>();
                for (String permission : mine) {
                    Checkbox box = new Checkbox(Room.act(permission), ticked.contains(permission));
                    boxes.put(permission, box);
                    drawn.add(box);
                    acts.add(box);
                }
                add(all(room, drawn), acts);
            }
            if (mine.size() == room.permissions().size()) {
                beyond.removeIf(permission -> permission.startsWith(mine.get(0).replaceFirst("\\..*", ".")));
            }
        }
        beyond.removeAll(boxes.keySet());
    }

    /** What is ticked, and what was held before and is not offered. */
    public Set<String> value() {
        Set<String> value = new TreeSet<>(beyond);
        boxes.forEach((permission, box) -> {
            if (box.getValue()) {
                value.add(permission);
            }
        });
        return value;
    }

    /** The room's name, which ticks all or none of it. */
    private static Checkbox all(Room room, List<Checkbox> acts) {
        Checkbox all = new Checkbox(room.label());
        all.addClassName("strong");
        Runnable sum = () -> {
            long ticked = acts.stream().filter(Checkbox::getValue).count();
            all.setValue(ticked == acts.size());
            all.setIndeterminate(ticked > 0 && ticked < acts.size());
        };
        sum.run();
        all.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                acts.forEach(act -> act.setValue(event.getValue()));
            }
        });
        acts.forEach(act -> act.addValueChangeListener(event -> sum.run()));
        return all;
    }
}
