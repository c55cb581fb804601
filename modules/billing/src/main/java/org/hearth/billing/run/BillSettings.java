package org.hearth.billing.run;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.ToLongFunction;
import org.hearth.billing.bill.Standing;
import org.hearth.billing.rate.GateLimits;
import org.hearth.kernel.setting.NumberSettings;
import org.hearth.kernel.setting.Settings;

/** How a subsidiary bills, where headquarters leaves it a choice: dates, and what a run holds for a person to look at. */
@Singleton
public class BillSettings extends NumberSettings {
    private static final long LITRES = 1000;
    private static final long FEN = 100;

    private static final Range DUE_DAYS = new Range("due_days", 0, 365, 30);
    private static final Range MONTHS_AFTER_END = new Range("months_after_end", 1, 24, 6);
    private static final Range FEWEST_DAYS = new Range("fewest_days", 1, 60, 25);
    private static final Range MOST_DAYS = new Range("most_days", 61, 400, 90);
    private static final Range ZERO_BILLS = new Range("zero_bills", 1, 12, 2);
    private static final Range ZERO_VOLUME = new Range("zero_m3", 1, 10_000, 30);
    private static final Range HISTORY_BILLS = new Range("history_bills", 1, Standing.REMEMBERED, 3);
    private static final Range SPIKE_TIMES = new Range("spike_times", 2, 50, 3);
    private static final Range SPIKE_VOLUME = new Range("spike_m3", 1, 10_000, 50);
    private static final Range SPIKE_VOLUME_COMMERCIAL = new Range("spike_m3_commercial", 1, 1_000_000, 500);
    private static final Range ESTIMATE_VOLUME = new Range("estimate_m3", 1, 10_000, 20);
    private static final Range MOST_YUAN = new Range("most_yuan", 0, 1_000_000, 0);
    private static final Range MOST_YUAN_COMMERCIAL = new Range("most_yuan_commercial", 0, 100_000_000, 0);

    static final List<Range> ALL = List.of(
            DUE_DAYS,
            MONTHS_AFTER_END,
            FEWEST_DAYS,
            MOST_DAYS,
            ZERO_BILLS,
            ZERO_VOLUME,
            HISTORY_BILLS,
            SPIKE_TIMES,
            SPIKE_VOLUME,
            SPIKE_VOLUME_COMMERCIAL,
            ESTIMATE_VOLUME,
            MOST_YUAN,
            MOST_YUAN_COMMERCIAL);

    @Inject
    public BillSettings(Settings settings) {
        super("billing", settings, ALL);
    }

    /** Days that customers have to pay. */
    public int dueDays() {
        return (int) chosen().applyAsLong(DUE_DAYS);
    }

    /** What a run goes by from its first account to its last. */
    RunTerms now() {
        return terms(chosen());
    }

    static RunTerms terms(ToLongFunction<Range> chosen) {
        return new RunTerms(
                (int) chosen.applyAsLong(MONTHS_AFTER_END),
                new GateLimits(
                        (int) chosen.applyAsLong(FEWEST_DAYS),
                        (int) chosen.applyAsLong(MOST_DAYS),
                        (int) chosen.applyAsLong(ZERO_BILLS),
                        chosen.applyAsLong(ZERO_VOLUME) * LITRES,
                        (int) chosen.applyAsLong(HISTORY_BILLS),
                        (int) chosen.applyAsLong(SPIKE_TIMES),
                        chosen.applyAsLong(SPIKE_VOLUME) * LITRES,
                        chosen.applyAsLong(SPIKE_VOLUME_COMMERCIAL) * LITRES,
                        chosen.applyAsLong(ESTIMATE_VOLUME) * LITRES,
                        chosen.applyAsLong(MOST_YUAN) * FEN,
                        chosen.applyAsLong(MOST_YUAN_COMMERCIAL) * FEN));
    }
}
