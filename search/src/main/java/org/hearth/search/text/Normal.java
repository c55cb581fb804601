package org.hearth.search.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The normal form of a text: half-width, lower case, one word for a building, Arabic house numbers. */
public final class Normal {
    private static final Pattern BUILDING = Pattern.compile("(?<=[0-9a-z])(号楼|栋|幢|座|號樓|棟)");
    private static final Pattern ROOM = Pattern.compile("(?<=[0-9])(室|房|户)");
    private static final Pattern NUMERAL = Pattern.compile("[零〇一二三四五六七八九十百]+(?=(号|栋|幢|座|楼|单元|层|室|房|门|弄|期|区))");
    private static final Pattern SPELT = Pattern.compile("[零〇一二三四五六七八九]{3,4}(?!\\p{IsHan})");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern POSITIONAL = Pattern.compile("[零一二三四五六七八九]+");
    private static final String DIGITS = "零一二三四五六七八九";

    private Normal() {}

    /** Half-width, lower-case text with spaces trimmed to one and house numbers written the same way. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        String numbered = NUMERAL.matcher(plain).replaceAll(match -> Integer.toString(numeral(match.group())));
        String spelt = SPELT.matcher(numbered).replaceAll(match -> Integer.toString(numeral(match.group())));
        String built = BUILDING.matcher(spelt).replaceAll("楼");
        return BLANKS.matcher(ROOM.matcher(built).replaceAll("室")).replaceAll(" ");
    }

    /** The value of a Chinese numeral below one thousand: 十二, 三百零五, or digit by digit: 五〇一. */
    private static int numeral(String text) {
        String digits = text.replace('〇', '零');
        Matcher positional = POSITIONAL.matcher(digits);
        if (positional.matches()) {
            return digits.chars().map(DIGITS::indexOf).reduce(0, (value, digit) -> (value * 10 + digit) % 100_000);
        }
        int total = 0;
        int digit = 0;
        for (char c : digits.toCharArray()) {
            switch (c) {
                case '十' -> {
                    total += (digit == 0 ? 1 : digit) * 10;
                    digit = 0;
                }
                case '百' -> {
                    total += (digit == 0 ? 1 : digit) * 100;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(c);
            }
        }
        return total + digit;
    }
}
