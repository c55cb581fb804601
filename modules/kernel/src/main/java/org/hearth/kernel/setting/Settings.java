package org.hearth.kernel.setting;

import java.util.Map;
import org.hearth.kernel.Refused;

/** Settings of the current subsidiary, kept as text under a part of the house and a key. */
public interface Settings {
    /** What was ever set of a part, by key. */
    Map<String, Setting> of(String part);

    /**
     * Keeps what the subsidiary's people choose.
     *
     * @throws Refused if headquarters has locked it
     */
    void choose(String part, String key, String value);

    /** Keeps what headquarters decides; a choice of the subsidiary's own is gone with it. */
    void lay(String part, String key, String value, boolean locked);
}
