package org.hearth.metering.meters;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.hearth.kernel.setting.Dictionary;
import org.hearth.kernel.setting.Settings;

/** Who makes meters. */
@Singleton
public class MeterMakers extends Dictionary {
    @Inject
    public MeterMakers(Settings settings) {
        super(
                "meter_maker",
                settings,
                List.of(
                        "goldcard",
                        "viewshine",
                        "innover",
                        "suntront",
                        "qianjia",
                        "qinchuan",
                        "cnim",
                        "tancy",
                        "dongfa",
                        "zenner",
                        "elster",
                        "itron"));
    }
}
