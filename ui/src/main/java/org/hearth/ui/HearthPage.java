package org.hearth.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.VaadinService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The page that every tab starts from: our style sheets and elements are plain files beside Vaadin's ready-made bundle, named with a
 * check sum of them all so that a new release is never shown with old looks.
 */
@Viewport("width=device-width, initial-scale=1")
public final class HearthPage implements AppShellConfigurator {
    private static final List<String> SHEETS = List.of("tokens", "base", "kit", "shell", "counter", "hotline", "work");
    private static final List<String> MODULES = List.of("icon", "spark", "chart", "search", "shell");

    /** Before anything is painted: light or dark, wide or narrow rail, as this browser last had it. */
    private static final String EARLY = """
            (function (root) {
              var theme = localStorage.getItem('hearth.theme');
              if (!theme) { theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'; }
              root.setAttribute('theme', theme);
              root.toggleAttribute('wide-rail', localStorage.getItem('hearth.rail') === 'wide');
            })(document.documentElement);""";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Hearth");
        settings.addFavIcon("icon", "assets/hearth.svg", "any");
        settings.addInlineWithContents(EARLY, Inline.Wrapping.JAVASCRIPT);
        String version = Version.VALUE;
        for (String sheet : SHEETS) {
            settings.addLink("stylesheet", "assets/css/" + sheet + ".css?v=" + version);
        }
        for (String module : MODULES) {
            settings.addInlineWithContents(
                    "<script type=\"module\" src=\"assets/js/" + module + ".js?v=" + version + "\"></script>",
                    Inline.Wrapping.NONE);
        }
    }

    private static final class Version {
        static final String VALUE = compute();

        private static String compute() {
            CRC32 sum = new CRC32();
            SHEETS.forEach(sheet -> add(sum, "css/" + sheet + ".css"));
            MODULES.forEach(module -> add(sum, "js/" + module + ".js"));
            return Long.toHexString(sum.getValue());
        }

        private static void add(CRC32 sum, String file) {
            try (InputStream in = VaadinService.getCurrent().getResourceAsStream("/assets/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("no assets/" + file + " in the application");
                }
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
