package org.hearth.billing.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.hearth.kernel.setting.Dictionary;
import org.hearth.kernel.setting.Settings;

/** Why bills are taken back or adjusted. */
@Singleton
public class CorrectionReasons extends Dictionary {
    @Inject
    public CorrectionReasons(Settings settings) {
        super(
                "bill_correction",
                settings,
                List.of(
                        "misread",
                        "estimate",
                        "wrong-price",
                        "wrong-household",
                        "meter-fault",
                        "leak",
                        "duplicate",
                        "agreed"));
    }
}
