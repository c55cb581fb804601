package org.hearth.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How pieces of text become words that are indexed and asked for, so that every Elasticsearch needs only its whitespace analyser. */
public final class Tokens {
    private static final int MIN_PHONE_PREFIX = 3;
    private static final int PHONE_TAIL = 4;
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D");
    private static final Pattern RETROFLEX = Pattern.compile("([zcs])h");
    private static final Pattern NASAL = Pattern.compile("ng(?![aeiouv])");
    private static final Pattern FIRST_L = Pattern.compile("(?<![a-z])l");

    private Tokens() {}

    /** Two neighbouring characters at a time, {@code 阳光 光花 花园}; one character alone stands for itself. */
    public static List<String> bigrams(String han) {
        if (han.length() == 1) {
            return List.of(han);
        }
        List<String> bigrams = new ArrayList<>(han.length() - 1);
        for (int i = 0; i + 1 < han.length(); i++) {
            bigrams.add(han.substring(i, i + 2));
        }
        return bigrams;
    }

    /** What typed letters sound like, folded as {@link Words#sounds} folds: {@code zhangwei} is {@code zanwei}. */
    public static String heard(String letters) {
        String flat = RETROFLEX.matcher(letters).replaceAll("$1");
        return FIRST_L.matcher(NASAL.matcher(flat).replaceAll("n")).replaceAll("n");
    }

    /** The pieces of a phone number by which it may be asked for: every beginning of three digits or more, and its last four. */
    public static Set<String> phonePieces(String phone) {
        String digits = NOT_DIGITS.matcher(phone).replaceAll("");
        Set<String> pieces = new LinkedHashSet<>();
        for (int end = MIN_PHONE_PREFIX; end <= digits.length(); end++) {
            pieces.add(digits.substring(0, end));
        }
        if (digits.length() > PHONE_TAIL) {
            pieces.add(digits.substring(digits.length() - PHONE_TAIL));
        }
        return pieces;
    }

    /** Digits without leading zeros; one stays. */
    public static String trimZeros(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.isEmpty() ? "0" : digits.substring(start);
    }
}
