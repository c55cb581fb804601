package org.hearth.payments.take;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.hearth.kernel.setting.Dictionary;
import org.hearth.kernel.setting.Settings;

/** Why payments are undone. */
@Singleton
public class ReversalReasons extends Dictionary {
    @Inject
    public ReversalReasons(Settings settings) {
        super(
                "payment_reversal",
                settings,
                List.of("wrong-amount", "wrong-account", "wrong-method", "customer-cancels"));
    }
}
