package org.hearth.ui.session;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.hearth.kernel.Refused;
import org.hearth.tenants.Bound;
import org.hearth.tenants.TenantScope;

/**
 * Where a browser tab is: one person, one subsidiary (or headquarters), from the moment it opens until it is closed or loaded anew.
 *
 * @param token the person's session
 * @param bound what is bound to every request of the tab
 * @param place code in the address: the subsidiary's, or {@link #GROUP}
 * @param name the subsidiary's name
 * @param colour its own colour, as CSS writes it
 * @param choices how many places the person may work in
 */
public record Here(String token, Bound bound, String place, String name, String colour, int choices) {
    /** The address of headquarters, where a subsidiary's code would stand. */
    public static final String GROUP = "group";

    /**
     * Where the tab is that is being served.
     *
     * @throws Refused if nobody is signed in in it
     */
    public static Here get() {
        return of(UI.getCurrent()).orElseThrow(() -> Refused.forbidden("sign-in"));
    }

    /** Where a tab is, once it is somewhere. */
    public static Optional<Here> of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Here.class));
    }

    void settle(UI ui) {
        ComponentUtil.setData(ui, Here.class, this);
    }

    /** Whether the person may do it; {@code permission} as {@code module.act}. */
    public boolean may(String permission) {
        return bound.actor().may(permission);
    }

    public boolean isGroup() {
        return place.equals(GROUP);
    }

    public String person() {
        return bound.actor().name();
    }

    /** The address of a desk here, {@code gz/counter}. */
    public String path(String desk) {
        return desk.isEmpty() ? place : place + "/" + desk;
    }

    /** Runs work that does not come with a request of this tab, an upload's end for instance, as if it did. */
    public void run(Runnable work) {
        TenantScope.run(bound, work);
    }
}
