package org.hearth.payments.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Noto Sans SC as packed with the application, read once: no machine needs Chinese fonts of its own. */
enum Typeface {
    REGULAR,
    BOLD;

    static final String FAMILY = "Hearth Sans";

    private final TrueTypeFont font;

    Typeface() {
        String file = "/fonts/ttf/NotoSansSC/NotoSansSC-" + (ordinal() == 0 ? "Regular" : "Bold") + ".ttf";
        try (InputStream in = Typeface.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the application was packed without " + file);
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrueTypeFont font() {
        return font;
    }
}
