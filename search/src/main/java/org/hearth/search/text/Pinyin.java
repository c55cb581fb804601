package org.hearth.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** Pinyin without tones, with the readings that family names have. */
final class Pinyin {
    private static final int MAX_READINGS = 4;

    /** Characters that are read differently when they are a family name. */
    private static final Map<Character, String> SURNAMES = Map.ofEntries(
            Map.entry('单', "shan"),
            Map.entry('曾', "zeng"),
            Map.entry('解', "xie"),
            Map.entry('仇', "qiu"),
            Map.entry('朴', "piao"),
            Map.entry('查', "zha"),
            Map.entry('任', "ren"),
            Map.entry('盖', "ge"),
            Map.entry('乐', "yue"),
            Map.entry('区', "ou"),
            Map.entry('尉', "yu"),
            Map.entry('缪', "miao"),
            Map.entry('翟', "zhai"),
            Map.entry('秘', "bi"),
            Map.entry('覃', "qin"),
            Map.entry('谌', "chen"),
            Map.entry('重', "chong"),
            Map.entry('冼', "xian"),
            Map.entry('折', "she"));

    private static final HanyuPinyinOutputFormat FORMAT = new HanyuPinyinOutputFormat();

    static {
        FORMAT.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        FORMAT.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        FORMAT.setVCharType(HanyuPinyinVCharType.WITH_V);
    }

    /** What the dictionary says, kept: looking a character up there formats it anew. No more than there are characters. */
    private static final Map<Character, List<String>> SOUNDS = new ConcurrentHashMap<>();

    private static final Map<Character, List<String>> SURNAME_SOUNDS = new ConcurrentHashMap<>();
    /** As each syllable is heard; there are some four hundred, and a character without pinyin stands for itself. */
    private static final Map<String, String> HEARD = new ConcurrentHashMap<>();

    private static final Pattern HASTY_BEGINNING = Pattern.compile("^([zcs])h");
    private static final Pattern HASTY_END = Pattern.compile("ng$");

    private Pinyin() {}

    /** The syllables of each likely reading of Chinese text, the likeliest first; at most four readings. */
    static List<List<String>> readings(String han, boolean isName) {
        List<List<String>> readings = new ArrayList<>();
        readings.add(List.of());
        for (int i = 0; i < han.length(); i++) {
            List<String> sounds = soundsOf(han.charAt(i), isName && i == 0);
            List<List<String>> longer = new ArrayList<>();
            for (String sound : sounds) {
                for (List<String> reading : readings) {
                    if (longer.size() < MAX_READINGS) {
                        List<String> next = new ArrayList<>(reading);
                        next.add(sound);
                        longer.add(next);
                    }
                }
            }
            readings = longer;
        }
        return readings;
    }

    private static List<String> soundsOf(char c, boolean surname) {
        return (surname ? SURNAME_SOUNDS : SOUNDS).computeIfAbsent(c, key -> lookUp(key, surname));
    }

    private static List<String> lookUp(char c, boolean surname) {
        Set<String> sounds = new LinkedHashSet<>();
        String asSurname = surname ? SURNAMES.get(c) : null;
        if (asSurname != null) {
            sounds.add(asSurname);
        }
        try {
            String[] found = PinyinHelper.toHanyuPinyinStringArray(c, FORMAT);
            if (found != null) {
                sounds.addAll(List.of(found));
            }
        } catch (BadHanyuPinyinOutputFormatCombination e) {
            throw new IllegalStateException(e);
        }
        if (sounds.isEmpty()) {
            sounds.add(String.valueOf(c));
        }
        return List.copyOf(sounds);
    }

    /** A syllable as a hasty ear or a southern tongue hears it: zh/z, ch/c, sh/s, n/l, -ng/-n are one. */
    static String sound(String syllable) {
        return HEARD.computeIfAbsent(syllable, Pinyin::hear);
    }

    private static String hear(String syllable) {
        String folded = HASTY_END
                .matcher(HASTY_BEGINNING.matcher(syllable).replaceFirst("$1"))
                .replaceFirst("n");
        return folded.startsWith("l") ? "n" + folded.substring(1) : folded;
    }
}
