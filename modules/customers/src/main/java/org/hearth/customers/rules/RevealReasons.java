package org.hearth.customers.rules;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.hearth.kernel.setting.Dictionary;
import org.hearth.kernel.setting.Settings;

/** Why personal data are looked at in clear. */
@Singleton
public class RevealReasons extends Dictionary {
    @Inject
    public RevealReasons(Settings settings) {
        super("reveal", settings, List.of("call-back", "verify", "emergency", "visit"));
    }
}
