package org.hearth.customers.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers of the mainland: mobile, landline with area code, 400/800 service numbers; kept as digits alone. */
public final class Phone {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})[2-9]\\d{6,7}");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");
    private static final Pattern SIGNS = Pattern.compile("[\\s()（）\\-－—]");

    private Phone() {}

    /** The number's digits without signs and country code, or empty if it is no such number. */
    public static Optional<String> digits(String text) {
        String digits = SIGNS.matcher(text).replaceAll("");
        if (digits.startsWith("+86")) {
            digits = digits.substring(3);
        } else if (digits.startsWith("0086")) {
            digits = digits.substring(4);
        } else if (digits.length() == 13 && digits.startsWith("86")) {
            digits = digits.substring(2);
        }
        boolean known = MOBILE.matcher(digits).matches()
                || LANDLINE.matcher(digits).matches()
                || SERVICE.matcher(digits).matches();
        return known ? Optional.of(digits) : Optional.empty();
    }
}
