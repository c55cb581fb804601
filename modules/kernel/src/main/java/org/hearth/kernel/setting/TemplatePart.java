package org.hearth.kernel.setting;

import java.util.Map;
import java.util.Optional;
import org.hearth.kernel.Refused;

/** The settings of one part of the house that headquarters may keep as a template and publish; a bean of the module that owns them. */
public interface TemplatePart {
    /** Its name, for ever: templates refer to it. */
    String name();

    /** What holds now in the current subsidiary, by key, with what was never set. */
    Map<String, Setting> current();

    /**
     * The value in the form in which this part writes it.
     *
     * @throws Refused if there is no such key, or the value is not allowed
     */
    String checked(String key, String value);

    /** Makes a checked value hold in the current subsidiary, as headquarters' decision. */
    void apply(String key, String value, boolean locked);

    /**
     * Makes a value hold that the subsidiary's own people choose.
     *
     * @throws Refused if headquarters has locked it, or the value is not allowed
     */
    void choose(String key, String value);

    /**
     * Whether it is kept in the registry and not in the subsidiary's own schema: it is then written in the registry's transaction.
     * Writing it again changes nothing.
     */
    default boolean isInRegistry() {
        return false;
    }

    /**
     * What takes the place of a value of headquarters' own that its template says no more; empty where the value simply stays.
     */
    default Optional<String> withdrawn(String key, String value) {
        return Optional.empty();
    }

    /** Whether two checked values come to the same. */
    default boolean same(String one, String other) {
        return one.equals(other);
    }
}
