package org.hearth.service.desk;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.setting.Setting;
import org.hearth.kernel.setting.Settings;
import org.hearth.kernel.setting.TemplatePart;
import org.hearth.service.CaseType;

/**
 * Within how long each type of case is promised to be done, as headquarters and the subsidiary decide. The key is the type, with
 * {@code .emergency} behind it where it may mean danger; the value {@code 240m} (minutes, around the clock) or {@code 5d} (working days).
 */
@Singleton
public class CasePromises implements TemplatePart {
    private static final String NAME = "service";
    private static final String EMERGENCY = ".emergency";
    private static final Pattern VALUE = Pattern.compile("([1-9]\\d{0,4})([md])");

    private final Sql sql;
    private final Settings settings;

    @Inject
    public CasePromises(Sql sql, Settings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, Setting> current() {
        Map<String, Setting> all =
                new TreeMap<>(Comparator.comparing(CasePromises::type).thenComparing(Comparator.naturalOrder()));
        all.putAll(sql.with(handle -> handle.createQuery(
                        "select type || case when emergency then '.emergency' else '' end as key,"
                                + " coalesce(minutes || 'm', working_days || 'd') as value from case_promise")
                .reduceRows(new HashMap<String, Setting>(), (rows, row) -> {
                    rows.put(
                            row.getColumn("key", String.class),
                            new Setting(row.getColumn("value", String.class), false, false));
                    return rows;
                })));
        all.putAll(settings.of(NAME));
        return all;
    }

    @Override
    public String checked(String key, String value) {
        CaseType type = type(key);
        if (!VALUE.matcher(value.strip()).matches() || key.endsWith(EMERGENCY) && !type.canBeEmergency()) {
            throw Refused.invalid("value", "promise_value", Map.of("part", NAME, "key", key));
        }
        return value.strip();
    }

    @Override
    public void apply(String key, String value, boolean locked) {
        settings.lay(NAME, key, value, locked);
        write(key, value);
    }

    @Override
    public void choose(String key, String value) {
        String checked = checked(key, value);
        settings.choose(NAME, key, checked);
        write(key, checked);
    }

    private void write(String key, String value) {
        Matcher parts = VALUE.matcher(value);
        if (!parts.matches()) {
            throw new IllegalArgumentException(value);
        }
        int number = Integer.parseInt(parts.group(1));
        boolean minutes = parts.group(2).equals("m");
        sql.use(handle -> handle.createUpdate("update case_promise set minutes = :minutes, working_days = :days"
                        + " where type = :type and emergency = :emergency")
                .bind("minutes", minutes ? number : null)
                .bind("days", minutes ? null : number)
                .bind("type", type(key).name())
                .bind("emergency", key.endsWith(EMERGENCY))
                .execute());
    }

    private static CaseType type(String key) {
        try {
            return CaseType.valueOf(
                    key.endsWith(EMERGENCY) ? key.substring(0, key.length() - EMERGENCY.length()) : key);
        } catch (IllegalArgumentException e) {
            throw Refused.notFound("setting", NAME + "." + key);
        }
    }
}
