package org.hearth.tenants.templates.held;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.kernel.Refused;
import org.hearth.kernel.port.Caller;
import org.hearth.kernel.port.Sql;
import org.hearth.kernel.port.SqlFile;
import org.hearth.kernel.setting.Setting;
import org.hearth.kernel.setting.Settings;

/** Settings as rows of the subsidiary's schema. */
@Singleton
public class SettingTable implements Settings {
    private final Sql sql;
    private final Caller caller;

    @Inject
    public SettingTable(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    @Override
    public Map<String, Setting> of(String part) {
        return sql.with(handle -> handle.createQuery("select key, value, own, locked from setting where part = :part")
                .bind("part", part)
                .map((row, context) -> Map.entry(
                        row.getString("key"),
                        new Setting(row.getString("value"), row.getBoolean("own"), row.getBoolean("locked"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void choose(String part, String key, String value) {
        if (!write(part, key, value, true, false)) {
            throw Refused.conflict("setting_locked", Map.of("part", part, "key", key));
        }
    }

    @Override
    public void lay(String part, String key, String value, boolean locked) {
        write(part, key, value, false, locked);
    }

    /** A choice of one's own stops at a locked row; headquarters' word does not. */
    private boolean write(String part, String key, String value, boolean own, boolean locked) {
        return sql.with(handle -> handle.createUpdate(SqlFile.of(SettingTable.class, "write_setting.sql"))
                        .bind("part", part)
                        .bind("key", key)
                        .bind("value", value)
                        .bind("own", own)
                        .bind("locked", locked)
                        .bind("by", caller.personName())
                        .execute())
                == 1;
    }
}
