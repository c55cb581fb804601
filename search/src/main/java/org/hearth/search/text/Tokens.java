package org.hearth.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.search.text.Parts.Part;
import org.hearth.search.text.Parts.Script;

/** The words under which texts are indexed and asked for, so that every Elasticsearch needs only its whitespace analyser. */
public final class Tokens {
    private static final int MIN_PHONE_PREFIX = 3;
    private static final int PHONE_TAIL = 4;
    private static final Pattern PLACE_ENDS = Pattern.compile("(?<=[省市区县旗镇乡路街巷弄村])|(?<=街道)|(?<=社区)|(?<=小区)");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

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

    /** Bigrams of all Chinese runs of a text. */
    public static Set<String> han(String text) {
        Set<String> tokens = new LinkedHashSet<>();
        for (Part part : Parts.of(Normal.of(text))) {
            if (part.script() == Script.HAN) {
                tokens.addAll(bigrams(part.text()));
            }
        }
        return tokens;
    }

    /** House, unit and room numbers of an address, without leading zeros. */
    public static Set<String> numbers(String address) {
        return Parts.of(Normal.of(address)).stream()
                .filter(part -> part.script() != Script.HAN)
                .map(part -> trimZeros(part.text()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Full pinyin of a name: {@code zhangwei}, every likely reading. */
    public static Set<String> pinyin(String name) {
        return joined(hanOf(name), true);
    }

    /** Full pinyin of the places in an address: {@code nanjinglu yangguanghuayuan}. */
    public static Set<String> placePinyin(String address) {
        return places(address).stream()
                .flatMap(place -> joined(place, false).stream().limit(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Initials of a name and of the places of an address: {@code zw yghy}. */
    public static Set<String> initials(String name, Collection<String> addresses) {
        Set<String> initials = new LinkedHashSet<>();
        Pinyin.readings(hanOf(name), true).forEach(reading -> initials.add(firstLetters(reading)));
        addresses.stream()
                .flatMap(address -> places(address).stream())
                .forEach(place ->
                        initials.add(firstLetters(Pinyin.readings(place, false).get(0))));
        initials.remove("");
        return initials;
    }

    /** What Chinese text sounds like, two syllables at a time: 张伟 and 章炜 are both {@code zanwei}. */
    public static Set<String> sounds(String text, boolean isName) {
        Set<String> sounds = new LinkedHashSet<>();
        String han = hanOf(text);
        if (!han.isEmpty()) {
            for (List<String> reading : Pinyin.readings(han, isName)) {
                List<String> heard = reading.stream().map(Pinyin::sound).toList();
                if (heard.size() == 1) {
                    sounds.add(heard.get(0));
                }
                for (int i = 0; i + 1 < heard.size(); i++) {
                    sounds.add(heard.get(i) + heard.get(i + 1));
                }
            }
        }
        return sounds;
    }

    /** What typed letters sound like, folded as {@link #sounds} folds: {@code zhangwei} is {@code zanwei}. */
    public static String heard(String letters) {
        return letters.replaceAll("([zcs])h", "$1")
                .replaceAll("ng(?![aeiouv])", "n")
                .replaceAll("(?<![a-z])l", "n");
    }

    /** The whole name as it is heard, for letters typed with a slip. */
    public static Set<String> heardNames(String name) {
        return pinyin(name).stream().map(Tokens::heard).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The pieces of a phone number by which it may be asked for: every beginning of three digits or more, and its last four. */
    public static Set<String> phonePieces(String phone) {
        String digits = phone.replaceAll("\\D", "");
        Set<String> pieces = new LinkedHashSet<>();
        for (int end = MIN_PHONE_PREFIX; end <= digits.length(); end++) {
            pieces.add(digits.substring(0, end));
        }
        if (digits.length() > PHONE_TAIL) {
            pieces.add(digits.substring(digits.length() - PHONE_TAIL));
        }
        return pieces;
    }

    public static String trimZeros(String digits) {
        String trimmed = LEADING_ZEROS.matcher(digits).replaceFirst("");
        return trimmed.isEmpty() ? "0" : trimmed;
    }

    private static Set<String> joined(String han, boolean isName) {
        if (han.isEmpty()) {
            return Set.of();
        }
        return Pinyin.readings(han, isName).stream()
                .map(reading -> String.join("", reading))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String firstLetters(List<String> syllables) {
        return syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }

    private static List<String> places(String address) {
        return Parts.of(Normal.of(address)).stream()
                .filter(part -> part.script() == Script.HAN)
                .flatMap(part -> PLACE_ENDS.splitAsStream(part.text()))
                .filter(place -> place.length() > 1)
                .toList();
    }

    private static String hanOf(String text) {
        return Parts.of(Normal.of(text)).stream()
                .filter(part -> part.script() == Script.HAN)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
