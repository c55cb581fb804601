package org.hearth.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.search.text.Parts.Part;
import org.hearth.search.text.Parts.Script;

/** The words under which a name or an address is indexed; the text is brought into its normal form and taken apart once for all. */
public final class Words {
    private static final Pattern PLACE_ENDS = Pattern.compile("(?<=[省市区县旗镇乡路街巷弄村])|(?<=街道)|(?<=社区)|(?<=小区)");

    private final String normal;
    private final List<Part> parts;
    private final String han;

    private Words(String normal) {
        this.normal = normal;
        this.parts = Parts.of(normal);
        this.han = parts.stream()
                .filter(part -> part.script() == Script.HAN)
                .map(Part::text)
                .collect(Collectors.joining());
    }

    public static Words of(String text) {
        return new Words(Normal.of(text));
    }

    /** The text in its normal form. */
    public String normal() {
        return normal;
    }

    /** Bigrams of all Chinese runs. */
    public Set<String> han() {
        Set<String> bigrams = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part.script() == Script.HAN) {
                bigrams.addAll(Tokens.bigrams(part.text()));
            }
        }
        return bigrams;
    }

    /** House, unit and room numbers of an address, without leading zeros. */
    public Set<String> numbers() {
        return parts.stream()
                .filter(part -> part.script() != Script.HAN)
                .map(part -> Tokens.trimZeros(part.text()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Full pinyin of a name: {@code zhangwei}, every likely reading. */
    public Set<String> pinyin() {
        Set<String> names = new LinkedHashSet<>();
        if (!han.isEmpty()) {
            Pinyin.readings(han, true).forEach(reading -> names.add(String.join("", reading)));
        }
        return names;
    }

    /** Initials of a name, {@code zw}, every likely reading. */
    public Set<String> initials() {
        Set<String> initials = new LinkedHashSet<>();
        Pinyin.readings(han, true).forEach(reading -> initials.add(firstLetters(reading)));
        initials.remove("");
        return initials;
    }

    /** Full pinyin of the places in an address: {@code nanjinglu yangguanghuayuan}. */
    public Set<String> placePinyin() {
        return places().stream()
                .map(place -> String.join("", likeliest(place)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Initials of the places in an address: {@code njl yghy}. */
    public Set<String> placeInitials() {
        return places().stream()
                .map(place -> firstLetters(likeliest(place)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What the Chinese of it sounds like, two syllables at a time: 张伟 and 章炜 are both {@code zanwei}. */
    public Set<String> sounds(boolean isName) {
        Set<String> sounds = new LinkedHashSet<>();
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

    /** A whole name as it is heard, for letters typed with a slip. */
    public Set<String> heardNames() {
        return pinyin().stream().map(Tokens::heard).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> places() {
        List<String> places = new ArrayList<>();
        for (Part part : parts) {
            if (part.script() == Script.HAN) {
                PLACE_ENDS
                        .splitAsStream(part.text())
                        .filter(place -> place.length() > 1)
                        .forEach(places::add);
            }
        }
        return places;
    }

    private static List<String> likeliest(String place) {
        return Pinyin.readings(place, false).get(0);
    }

    private static String firstLetters(List<String> syllables) {
        return syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }
}
