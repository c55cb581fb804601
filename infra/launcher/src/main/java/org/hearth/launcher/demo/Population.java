package org.hearth.launcher.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes a city's customers: the same ones for the same city, size and first month. One in seventy is a business, which together burn most of the gas. */
final class Population {
    private static final int BUSINESS_EVERY = 70;
    private static final int ACCOUNTS_PER_BOOK = 200;
    private static final int[] PERSONS = {1, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 7};

    private Population() {}

    static List<Household> of(City city, int size, YearMonth first) {
        SplittableRandom random = new SplittableRandom(city.code().hashCode() * 31L + size);
        List<Household> households = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            households.add(
                    i % BUSINESS_EVERY == BUSINESS_EVERY - 1
                            ? business(city, i, size, first, random)
                            : home(city, i, size, first, random));
        }
        return households;
    }

    private static Household home(City city, int i, int size, YearMonth first, SplittableRandom random) {
        City.Community at = community(city, i, size);
        int inCommunity = i % Math.max(1, size / city.communities().size());
        int persons = PERSONS[random.nextInt(PERSONS.length)];
        double monthly = (7 + 4.2 * persons) * lognormal(random, 0.35);
        // One in two hundred registers is about to go round.
        boolean nearlyRound = random.nextInt(200) == 0;
        long start = nearlyRound ? 99_999 - random.nextInt((int) (monthly * 16) + 10) : random.nextInt(8_000);
        return new Household(
                i,
                String.format("0%09d", 100_000 + i),
                People.name(random),
                false,
                People.phone(random),
                People.idNumber(random),
                at,
                1 + inCommunity / 48,
                1 + inCommunity / 12 % 4,
                1 + inCommunity / 2 % 6,
                1 + inCommunity % 2,
                persons,
                city.template().equals("shanghai") && persons >= 7 ? "res/flat" : "res",
                opened(first, random, i),
                String.format("B%03d", 1 + i / ACCOUNTS_PER_BOOK),
                String.format("%s%08d", "2", 40_000_000 + i),
                "G2.5",
                5,
                start,
                monthly,
                punctual(random.nextInt(100)));
    }

    /** Nearly all pay every month; four in a hundred every other month, and one goes without paying for the better part of a year. */
    private static double punctual(int chance) {
        return chance == 0 ? 0.1 : chance < 5 ? 0.55 : 0.975;
    }

    private static Household business(City city, int i, int size, YearMonth first, SplittableRandom random) {
        City.Community at = community(city, i, size);
        double monthly = 900 * lognormal(random, 1.15);
        return new Household(
                i,
                String.format("0%09d", 100_000 + i),
                People.business(random, at.name()),
                true,
                People.phone(random),
                "",
                at,
                1 + random.nextInt(9),
                1,
                1,
                1,
                1,
                "com",
                opened(first, random, i),
                "IND" + (1 + i / 4000),
                String.format("%s%08d", "8", 40_000_000 + i),
                monthly > 3000 ? "G100" : "G16",
                7,
                random.nextInt(500_000),
                monthly,
                random.nextInt(40) == 0 ? 0.5 : 0.985);
    }

    private static City.Community community(City city, int i, int size) {
        return city.communities().get((int) ((long) i * city.communities().size() / size));
    }

    /** Most were customers before the history begins; one in thirty moved in while it runs. */
    private static LocalDate opened(YearMonth first, SplittableRandom random, int i) {
        LocalDate begin = first.atDay(1);
        return i % 30 == 7 ? begin.plusDays(random.nextInt(500)) : begin.minusDays(30L + random.nextInt(3_000));
    }

    static double lognormal(SplittableRandom random, double sigma) {
        double u = Math.max(random.nextDouble(), 1e-12);
        double gaussian = Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * random.nextDouble());
        return Math.exp(sigma * gaussian - sigma * sigma / 2);
    }
}
