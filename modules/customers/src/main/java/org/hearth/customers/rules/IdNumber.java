package org.hearth.customers.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers that identify a customer: the resident's number (GB 11643) and the unified social credit code of an organisation (GB 32100). */
public final class IdNumber {
    private static final Pattern RESIDENT = Pattern.compile("\\d{17}[0-9X]");
    private static final Pattern ORGANISATION = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");
    private static final String CREDIT_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private IdNumber() {}

    /**
     * The resident's number in its one form, or empty if its shape, place, birthday or check digit is wrong.
     *
     * @param today nobody is born after it
     */
    public static Optional<String> resident(String text, LocalDate today) {
        String number = text.toUpperCase(Locale.ROOT);
        boolean right = RESIDENT.matcher(number).matches()
                && PROVINCES.contains(number.substring(0, 2))
                && isBirthday(number.substring(6, 14), today)
                && number.charAt(17) == residentCheck(number);
        return right ? Optional.of(number) : Optional.empty();
    }

    /** The organisation's code in its one form, or empty if its shape or check character is wrong. */
    public static Optional<String> organisation(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        boolean right = ORGANISATION.matcher(code).matches() && code.charAt(17) == organisationCheck(code);
        return right ? Optional.of(code) : Optional.empty();
    }

    /** ISO 7064 MOD 11-2 over the first 17 digits. */
    static char residentCheck(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum = (sum + number.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - sum) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    /** Weights are the powers of 3 modulo 31 over the first 17 characters. */
    static char organisationCheck(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CREDIT_DIGITS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CREDIT_DIGITS.charAt((31 - sum % 31) % 31);
    }

    private static boolean isBirthday(String digits, LocalDate today) {
        try {
            LocalDate born = LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6)));
            return born.getYear() >= 1900 && !born.isAfter(today);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
