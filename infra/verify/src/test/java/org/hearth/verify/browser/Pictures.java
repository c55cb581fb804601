package org.hearth.verify.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of the screens: in {@code target/screenshots} always, in {@code docs/screenshots} when {@code -Dhearth.pictures=docs} asks for it. */
public final class Pictures {
    private static final Path MODULE = Path.of(System.getProperty("basedir", "."));
    private static final Path TARGET = MODULE.resolve("target/screenshots");
    private static final Path DOCS = MODULE.resolve("../../docs/screenshots");

    private Pictures() {}

    /** Takes what the person sees now. */
    public static void take(Person person, String name) {
        byte[] picture = person.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setCaret(ScreenshotCaret.HIDE));
        write(TARGET, name, picture);
        if (System.getProperty("hearth.pictures", "").equals("docs") && !name.startsWith("missed")) {
            write(DOCS, name, picture);
        }
    }

    private static void write(Path folder, String name, byte[] picture) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".png"), picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
