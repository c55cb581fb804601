package org.hearth.kernel;

/** H. Michael Damm's check digit over decimal numbers (2004), with the totally anti-symmetric quasigroup of his thesis. */
final class CheckDigit {
    private static final String[] QUASIGROUP = {
        "0317598642", "7092154863", "4206871359", "1750983426", "6123045978",
        "3674209581", "5869720134", "8945362017", "9438617205", "2581436790"
    };

    private CheckDigit() {}

    static char of(String digits) {
        return (char) ('0' + fold(digits));
    }

    static boolean isValid(String digitsWithCheck) {
        return digitsWithCheck.chars().allMatch(c -> c >= '0' && c <= '9') && fold(digitsWithCheck) == 0;
    }

    private static int fold(String digits) {
        int interim = 0;
        for (int i = 0; i < digits.length(); i++) {
            interim = QUASIGROUP[interim].charAt(digits.charAt(i) - '0') - '0';
        }
        return interim;
    }
}
