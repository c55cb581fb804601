package org.hearth.billing.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.hearth.kernel.setting.NumberSettings;
import org.hearth.kernel.setting.Settings;

/** How a subsidiary bills, where headquarters leaves it a choice. */
@Singleton
public class BillSettings extends NumberSettings {
    private static final Range DUE_DAYS = new Range("due_days", 0, 365, 30);

    @Inject
    public BillSettings(Settings settings) {
        super("billing", settings, List.of(DUE_DAYS));
    }

    /** Days that customers have to pay. */
    public int dueDays() {
        return (int) value(DUE_DAYS);
    }
}
