package org.hearth.metering.meters;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.ToLongFunction;
import org.hearth.kernel.setting.NumberSettings;
import org.hearth.kernel.setting.Settings;
import org.hearth.metering.plausibility.Terms;

/** When a subsidiary holds a reading for a person to look at, where headquarters leaves it a choice. */
@Singleton
public class ReadingLimits extends NumberSettings {
    private static final Range SEASON_TIMES = new Range("season_times", 2, 20, Terms.Limits.USUAL.seasonTimes());
    private static final Range SEASON_FLOOR = new Range("season_floor", 0, 1_000_000, Terms.Limits.USUAL.seasonFloor());
    private static final Range OTHER_TIMES = new Range("other_times", 2, 100, Terms.Limits.USUAL.otherTimes());
    private static final Range OTHER_FLOOR = new Range("other_floor", 0, 1_000_000, Terms.Limits.USUAL.otherFloor());

    @Inject
    public ReadingLimits(Settings settings) {
        super("metering", settings, List.of(SEASON_TIMES, SEASON_FLOOR, OTHER_TIMES, OTHER_FLOOR));
    }

    /** What holds in the current subsidiary. */
    public Terms.Limits now() {
        ToLongFunction<Range> chosen = chosen();
        return new Terms.Limits(
                (int) chosen.applyAsLong(SEASON_TIMES),
                chosen.applyAsLong(SEASON_FLOOR),
                (int) chosen.applyAsLong(OTHER_TIMES),
                chosen.applyAsLong(OTHER_FLOOR));
    }
}
