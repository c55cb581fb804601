package org.hearth.payments.receipt;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.kernel.Money;
import org.hearth.kernel.Texts;
import org.hearth.kernel.port.SqlFile;
import org.hearth.payments.Receipt;

/** Lays a receipt out as a page: Chinese, with English beside the labels, half of a sheet of A4. */
final class ReceiptPage {
    private static final Pattern SLOT = Pattern.compile("\\{([a-zA-Z.]+)}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int MOST_LINES = 6;

    private final Texts chinese = Texts.of(Locale.SIMPLIFIED_CHINESE);
    private final Texts english = Texts.of(Locale.ENGLISH);
    private final ZoneId zone;

    ReceiptPage(ZoneId zone) {
        this.zone = zone;
    }

    String of(Receipt receipt) {
        Map<String, String> values = Map.ofEntries(
                Map.entry("family", Typeface.FAMILY),
                Map.entry("company", escaped(receipt.company())),
                Map.entry("number", spaced(receipt.number())),
                Map.entry("time", TIME.format(receipt.taken().atZone(zone))),
                Map.entry("account", spaced(receipt.accountNumber())),
                Map.entry("customer", escaped(receipt.customerName())),
                Map.entry("address", escaped(receipt.address())),
                Map.entry("lines", lines(receipt)),
                Map.entry("amount", yuan(receipt.amountFen())),
                Map.entry("capitals", ChineseCapitals.of(Money.ofFen(receipt.amountFen()))),
                Map.entry("method", chinese.label(receipt.method()) + " " + english.label(receipt.method())),
                Map.entry("tendered", yuan(receipt.tenderedFen())),
                Map.entry("change", yuan(receipt.changeFen())),
                Map.entry("centre", escaped(receipt.serviceCentre())),
                Map.entry("person", escaped(receipt.person())),
                Map.entry("qr", QrCode.dataUri(receipt.verification())),
                Map.entry("stamp", receipt.reversed() ? "<div class=\"stamp\">" + label("reversed") + "</div>" : ""));
        return fill(SqlFile.of(ReceiptPage.class, "receipt.xhtml"), values);
    }

    private String lines(Receipt receipt) {
        StringBuilder rows = new StringBuilder();
        int shown = receipt.lines().size() > MOST_LINES
                ? MOST_LINES - 1
                : receipt.lines().size();
        receipt.lines()
                .subList(0, shown)
                .forEach(line -> row(rows, label("bill"), line.period().toString(), line.amountFen()));
        if (shown < receipt.lines().size()) {
            var rest = receipt.lines().subList(shown, receipt.lines().size());
            String span =
                    rest.get(0).period() + " – " + rest.get(rest.size() - 1).period();
            row(
                    rows,
                    label("bill"),
                    span,
                    rest.stream().mapToLong(Receipt.Line::amountFen).sum());
        }
        if (receipt.aheadFen() > 0) {
            row(rows, label("ahead"), "", receipt.aheadFen());
        }
        return rows.toString();
    }

    private static void row(StringBuilder rows, String what, String when, long fen) {
        rows.append("<tr><td>")
                .append(what)
                .append("</td><td>")
                .append(when)
                .append("</td><td class=\"money\">")
                .append(yuan(fen))
                .append("</td></tr>");
    }

    private String fill(String template, Map<String, String> values) {
        Matcher slots = SLOT.matcher(template);
        StringBuilder page = new StringBuilder();
        while (slots.find()) {
            String name = slots.group(1);
            String value = name.startsWith("label.") ? label(name.substring("label.".length())) : values.get(name);
            if (value == null) {
                throw new IllegalStateException("the receipt has no " + name);
            }
            slots.appendReplacement(page, Matcher.quoteReplacement(value));
        }
        return slots.appendTail(page).toString();
    }

    private String label(String name) {
        return chinese.text("receipt." + name) + "<span class=\"en\">" + english.text("receipt." + name) + "</span>";
    }

    private static String yuan(long fen) {
        return String.format(Locale.ROOT, "%,.2f", Money.ofFen(fen).yuan());
    }

    private static String spaced(String number) {
        return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
