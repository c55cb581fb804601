package org.hearth.verify.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Chromium of a thread, the machine's own; started when the first person needs it. Playwright is not made for several threads. */
public final class Chromium {
    /** Generous, because a shared machine may be busy with something else. */
    static final double PATIENCE_MILLIS = 60_000;

    private static final Path PROGRAM = Path.of(System.getProperty("hearth.chromium", "/usr/bin/chromium"));
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-lcd-text",
            "--font-render-hinting=none");

    private static final ThreadLocal<@Nullable Chromium> MINE = new ThreadLocal<>();

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    /** Fails where there is no Chromium: a suite that leaves its browser tests out without a word proves nothing. */
    static Browser get() {
        Chromium mine = MINE.get();
        if (mine == null) {
            if (!Files.isExecutable(PROGRAM)) {
                throw new AssertionError("There is no Chromium at " + PROGRAM
                        + ", so the browser tests cannot run. Install it (Debian: apt-get install chromium fonts-noto-cjk)"
                        + " or say where it is with -Dhearth.chromium=<path>.");
            }
            mine = new Chromium();
            MINE.set(mine);
        }
        return mine.browser;
    }

    /** Ends the calling thread's, if it was ever started. */
    public static void close() {
        Chromium mine = MINE.get();
        if (mine != null) {
            mine.playwright.close();
            MINE.remove();
        }
    }
}
