package org.hearth.launcher.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;

/** A month's readings after another: season, estimates, slips of the reader's hand and registers that go round. Must be called month by month. */
final class ReadingFiles {
    private static final double[] SEASON = {1.0, 0.95, 0.6, 0.25, 0.1, 0.0, -0.15, -0.2, -0.1, 0.05, 0.35, 0.8};

    private final City city;
    private final List<Household> households;
    private final SplittableRandom random;
    private final double[] dial;
    private final long[] shown;

    ReadingFiles(City city, List<Household> households) {
        this.city = city;
        this.households = households;
        this.random = new SplittableRandom(city.code().hashCode() * 17L + households.size());
        this.dial = households.stream().mapToDouble(Household::start).toArray();
        this.shown = households.stream().mapToLong(Household::start).toArray();
    }

    /** Writes the file of a month; gives its number of rows. */
    int month(YearMonth month, Path file) throws IOException {
        double season = 1 + (city.winter() - 1) * SEASON[month.getMonthValue() - 1];
        int rows = 0;
        try (Table table = new Table(file, MasterFiles.encoding(city), List.of("表号", "抄表日期", "读数", "抄表方式"))) {
            for (int i = 0; i < households.size(); i++) {
                Household h = households.get(i);
                LocalDate day = month.atDay(Math.min(month.lengthOfMonth(), 22 + i % 7));
                if (!h.opened().isBefore(day)) {
                    continue;
                }
                double share = h.opened().isAfter(month.atDay(1)) ? 0.4 : 1;
                double used = h.monthly()
                        * (h.business() ? 1 + (season - 1) / 3 : season)
                        * share
                        * Population.lognormal(random, 0.15);
                dial[i] += random.nextInt(400) == 0 ? 0 : used;
                int chance = random.nextInt(1000);
                if (chance < 4) {
                    // Nobody at home and nothing estimated: the next reading covers both months.
                    continue;
                }
                boolean estimated = chance < 30 && !h.business();
                long register = estimated ? shown[i] + Math.max(1, Math.round(h.monthly() * 0.9)) : (long) dial[i];
                register = Math.max(register, shown[i]);
                shown[i] = register;
                if (estimated) {
                    dial[i] = Math.max(dial[i], register);
                }
                table.row(h.meter(), day, written(register, h.digits(), chance), estimated ? "估抄" : "实抄");
                rows++;
            }
        }
        return rows;
    }

    /** What the reader writes down: the dial, gone round when it is full, now and then with a slip. */
    private static String written(long register, int digits, int chance) {
        long capacity = (long) Math.pow(10, digits);
        long dial = register % capacity;
        if (chance == 999) {
            return Long.toString(dial * 10 % capacity);
        }
        return chance == 998 ? "-" + dial : Long.toString(dial);
    }
}
