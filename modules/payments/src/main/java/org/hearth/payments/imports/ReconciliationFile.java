package org.hearth.payments.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.hearth.kernel.Money;
import org.hearth.kernel.Refused;

/**
 * The file that utilities and channels reconcile by: fields between bars, first a summary (number of payments, total), then the
 * payments (day, transaction number, customer number, amount, channel, kind), each with or without a line of headings.
 *
 * @param payments how many the summary says there are
 * @param fen what the summary says they come to
 */
record ReconciliationFile(long payments, long fen) {
    private static final byte[] HEADINGS =
            "paid_on|key|account_no|amount|channel|trade_kind".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_LINE = 4096;

    /**
     * Looks whether the file is one, and if so makes it a plain table in place: headings in the first line, the summary's lines
     * empty, so that the numbers of all other lines stay as they were.
     */
    static Optional<ReconciliationFile> open(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] first = line(in);
            if (bars(first) != 1) {
                return Optional.empty();
            }
            int lines = 1;
            byte[] summary = first;
            if (!startsWithDigit(first)) {
                summary = line(in);
                lines++;
            }
            String[] parts = new String(summary, StandardCharsets.UTF_8).strip().split("\\|", -1);
            OptionalLong count = parts.length == 2 ? Amounts.fen(parts[0].strip()) : OptionalLong.empty();
            OptionalLong total = parts.length == 2 ? Amounts.fen(parts[1].strip()) : OptionalLong.empty();
            if (count.isEmpty() || total.isEmpty()) {
                return Optional.empty();
            }
            byte[] next = line(in);
            boolean headed = next.length > 0 && !startsWithDigit(next);
            rewrite(file, in, headed ? next : HEADINGS, headed ? lines : lines - 1, headed ? new byte[0] : next);
            return Optional.of(new ReconciliationFile(count.getAsLong() / 100, total.getAsLong()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refused if the file does not hold what its summary says */
    void check(long foundPayments, long foundFen) {
        if (payments != foundPayments || fen != foundFen) {
            throw Refused.invalid(
                    "file",
                    "payment_control",
                    Map.of(
                            "saidCount",
                            payments,
                            "saidAmount",
                            Money.ofFen(fen),
                            "foundCount",
                            foundPayments,
                            "foundAmount",
                            Money.ofFen(foundFen)));
        }
    }

    private static void rewrite(Path file, InputStream rest, byte[] headings, int emptyLines, byte[] firstPayment)
            throws IOException {
        Path table = file.resolveSibling(file.getFileName() + ".table");
        try (OutputStream out = Files.newOutputStream(table)) {
            out.write(headings);
            out.write('\n');
            for (int i = 0; i < emptyLines; i++) {
                out.write('\n');
            }
            if (firstPayment.length > 0) {
                out.write(firstPayment);
                out.write('\n');
            }
            rest.transferTo(out);
        }
        Files.move(table, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The next line without its end; a line that is too long for a summary is cut. */
    private static byte[] line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0 && c != '\n' && line.size() < LONGEST_LINE; c = in.read()) {
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toByteArray();
    }

    private static int bars(byte[] line) {
        int bars = 0;
        for (byte b : line) {
            bars += b == '|' ? 1 : 0;
        }
        return bars;
    }

    private static boolean startsWithDigit(byte[] line) {
        int start = line.length > 2 && (line[0] & 0xff) == 0xef ? 3 : 0;
        return line.length > start && line[start] >= '0' && line[start] <= '9';
    }
}
