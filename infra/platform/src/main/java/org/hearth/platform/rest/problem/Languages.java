package org.hearth.platform.rest.problem;

import java.util.List;
import java.util.Locale;
import org.hearth.kernel.Texts;
import org.jspecify.annotations.Nullable;

/** Which language of the house a caller wants. */
public final class Languages {
    private Languages() {}

    /** The first language of an {@code Accept-Language} header that the house speaks, or the house's own. */
    public static Locale pick(@Nullable String header) {
        if (header != null && !header.isBlank()) {
            try {
                List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(header);
                for (Locale.LanguageRange range : wanted) {
                    String language = Locale.forLanguageTag(range.getRange()).getLanguage();
                    for (Locale spoken : Texts.LANGUAGES) {
                        if (spoken.getLanguage().equals(language) && range.getWeight() > 0) {
                            return spoken;
                        }
                    }
                }
            } catch (IllegalArgumentException e) {
                // a header that is none asks for nothing
                return Texts.LANGUAGES.get(0);
            }
        }
        return Texts.LANGUAGES.get(0);
    }
}
