package org.hearth.ui.shell;

import com.vaadin.flow.component.html.NativeButton;
import org.hearth.ui.kit.Words;

/** Chinese or English; kept in the browser, the page is loaded anew where it stands. */
public final class LanguageSwitch extends NativeButton {
    public LanguageSwitch() {
        super(Words.english() ? "中文" : "EN");
        addClassName("tool");
        setTitle(Words.t("ui.shell.language"));
        String other = Words.english() ? "zh-CN" : "en";
        addClickListener(event -> getElement()
                .executeJs(
                        "document.cookie = 'hearth_lang=' + $0 + ';path=/;max-age=31536000;samesite=lax'; location.reload()",
                        other));
    }
}
