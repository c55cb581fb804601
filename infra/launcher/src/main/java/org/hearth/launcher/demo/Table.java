package org.hearth.launcher.demo;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes one CSV file of the demo. */
final class Table implements Closeable {
    private final BufferedWriter out;

    Table(Path file, Charset encoding, List<String> header) throws IOException {
        out = Files.newBufferedWriter(file, encoding);
        row(header.toArray());
    }

    void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            out.write(String.valueOf(cells[i]));
        }
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
