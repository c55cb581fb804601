package org.hearth.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.NativeButton;
import org.hearth.ui.kit.Icon;
import org.hearth.ui.kit.Words;

/** Light or dark; the browser's own affair, the server never hears of it. */
public final class LightSwitch extends NativeButton {
    public LightSwitch() {
        addClassName("tool");
        add(new Icon("dark"));
        setTitle(Words.t("ui.shell.light"));
        getElement().setAttribute("aria-label", Words.t("ui.shell.light"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement().executeJs("this.addEventListener('click', () => window.hearth.toggleTheme())");
    }
}
