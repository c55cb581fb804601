package org.hearth.ui.session;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.kernel.Texts;

/** Gives Vaadin the house's message catalogue. */
@VaadinServiceEnabled
@Singleton
class Languages implements I18NProvider {
    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Texts.of(locale).text(key, Map.of());
    }
}
