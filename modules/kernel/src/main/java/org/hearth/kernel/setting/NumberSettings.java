package org.hearth.kernel.setting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.hearth.kernel.Refused;

/** A part whose settings are whole numbers within bounds. */
public abstract class NumberSettings implements TemplatePart {
    private final String name;
    private final Settings settings;
    private final List<Range> ranges;

    /**
     * One setting.
     *
     * @param least the smallest value allowed
     * @param most the greatest value allowed
     * @param usual what holds where nothing was set
     */
    public record Range(String key, long least, long most, long usual) {}

    protected NumberSettings(String name, Settings settings, List<Range> ranges) {
        this.name = name;
        this.settings = settings;
        this.ranges = ranges;
    }

    @Override
    public final String name() {
        return name;
    }

    /** What holds now in the current subsidiary, of all settings at once, so that they belong together. */
    protected final ToLongFunction<Range> chosen() {
        Map<String, Setting> held = settings.of(name);
        return range -> {
            Setting setting = held.get(range.key());
            return setting == null ? range.usual() : Long.parseLong(setting.value());
        };
    }

    @Override
    public final Map<String, Setting> current() {
        Map<String, Setting> held = settings.of(name);
        // in the order in which the part lists them: what belongs together stands together
        Map<String, Setting> all = new LinkedHashMap<>();
        ranges.forEach(range -> all.put(
                range.key(), held.getOrDefault(range.key(), new Setting(Long.toString(range.usual()), false, false))));
        held.forEach(all::putIfAbsent);
        return all;
    }

    @Override
    public final String checked(String key, String value) {
        Range range = ranges.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("setting", name + "." + key));
        try {
            long number = Long.parseLong(value.strip());
            if (number >= range.least() && number <= range.most()) {
                return Long.toString(number);
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of bounds
        }
        throw Refused.invalid(
                "value",
                "setting_number",
                Map.of("part", name, "key", key, "least", range.least(), "most", range.most()));
    }

    @Override
    public final void apply(String key, String value, boolean locked) {
        settings.lay(name, key, value, locked);
    }

    @Override
    public final void choose(String key, String value) {
        settings.choose(name, key, checked(key, value));
    }
}
