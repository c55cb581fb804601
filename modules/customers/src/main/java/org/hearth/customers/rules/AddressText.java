package org.hearth.customers.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearth.kernel.Refused;

/**
 * An address by its nine levels made into the one path under which the tree knows it: bare numbers of building, unit, floor and
 * room get their word, and a city that only repeats its province is left out, so that files of different habits meet.
 */
public final class AddressText {
    /** The fields of the levels, from 1 on. */
    public static final List<String> LEVELS =
            List.of("province", "city", "district", "street", "community", "building", "unit", "floor", "room");

    private static final int LONGEST = 60;
    private static final Pattern BARE = Pattern.compile("[0-9A-Za-z-]{1,10}");
    private static final Pattern FORBIDDEN = Pattern.compile("[|\\p{Cntrl}]");
    private static final Map<String, String> WORDS = Map.of("building", "栋", "unit", "单元", "floor", "层", "room", "室");
    private static final Set<String> NO_CITY = Set.of("市辖区", "县");

    private AddressText() {}

    /**
     * The path: the names of all levels down to the last that is given, between bars, empty where a level is skipped.
     *
     * @param names nine names, empty ones allowed
     * @return an empty string if nothing is given at all
     * @throws Refused if a name is too long or holds a bar, or if nothing below the district is given
     */
    public static String path(List<String> names) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < LEVELS.size(); i++) {
            parts.add(name(LEVELS.get(i), names.get(i)));
        }
        if (parts.get(1).equals(parts.get(0)) || NO_CITY.contains(parts.get(1))) {
            parts.set(1, "");
        }
        int last = parts.size();
        while (last > 0 && parts.get(last - 1).isEmpty()) {
            last--;
        }
        if (last > 0 && last <= 3) {
            throw Refused.invalid("community", "address_coarse");
        }
        return String.join("|", parts.subList(0, last));
    }

    private static String name(String level, String text) {
        if (text.length() > LONGEST || FORBIDDEN.matcher(text).find()) {
            throw Refused.invalid(level, "address_name", Map.of("max", LONGEST));
        }
        String word = WORDS.get(level);
        return word != null && BARE.matcher(text).matches() ? text + word : text;
    }
}
